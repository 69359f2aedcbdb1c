package dev.testkeep.storage;

import dev.testkeep.storage.internal.TextScanner;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the notation of {@link TimePeriod#parse}. */
final class TimePeriodParser {

    /** With dashes and colons, or without. What looks like seconds may be the year of the period's end. */
    private static final Pattern STAMP = Pattern.compile("(?<word>now|today|yesterday)"
            + "|(?<year>\\d{4})(?<dash>-?)(?<month>\\d{2})(?:\\k<dash>(?<day>\\d{2})"
            + "(?:T(?<hour>\\d{2})(?<colon>:?)(?<minute>\\d{2})"
            + "(?:\\k<colon>(?<second>\\d{2})(?!\\d)(?:\\.(?<fraction>\\d{1,9}))?)?"
            + "(?<zone>Z|[+-]\\d{2}:?\\d{2}(?!\\d*[mhdwMy]))?)?"
            + "|(?<=-\\d{2}))");

    private static final Pattern SHIFT = Pattern.compile("(?<amount>[+-]\\d{1,9})(?<unit>[mhdwMy])");

    /** The form of a day or a month, which is a period by itself. */
    private static final Pattern CALENDAR_UNIT =
            Pattern.compile("(?:today|yesterday|\\d{8}|\\d{4}-\\d{2}(?:-\\d{2})?)(?:[+-]\\d{1,9}[dwMy])?");

    private static final int NANO_DIGITS = 9;

    private final TextScanner scanner;
    private final Clock clock;

    TimePeriodParser(String text, Clock clock) {
        this.scanner = new TextScanner(text);
        this.clock = clock;
    }

    /** Whether the text has the form of a period: one or two stamps and a colon, or a day or a month. */
    static boolean isPeriod(String text) {
        return text.contains(":") || CALENDAR_UNIT.matcher(text).matches();
    }

    TimePeriod parse() {
        if (scanner.accept(':')) {
            return new TimePeriod(Instant.MIN, end());
        }
        int position = scanner.position();
        Stamp start = stamp();
        if (scanner.isAtEnd() && start.unit() != null) {
            return valid(position, start::whole);
        }
        scanner.require(':', "a shift like -1d, or ':' and the end of the period");
        return new TimePeriod(start.instant(), scanner.isAtEnd() ? Instant.MAX : end());
    }

    private Instant end() {
        Instant end = stamp().instant();
        scanner.requireEnd("a shift like -1d, or the end of the text");
        return end;
    }

    private Stamp stamp() {
        int start = scanner.position();
        Matcher stamp = scanner.require(
                STAMP, "'now', 'today', 'yesterday', or a time like 2026-11-22, 20261122T0715, 20261122T071500+0000");
        return valid(start, () -> {
            Stamp named = stamp.group("word") != null ? word(stamp.group("word")) : absolute(stamp);
            return scanner.accept(SHIFT)
                    .map(shift -> named.shifted(Long.parseLong(shift.group("amount")), unit(shift.group("unit"))))
                    .orElse(named);
        });
    }

    private <T> T valid(int start, Supplier<T> time) {
        try {
            return time.get();
        } catch (DateTimeException | ArithmeticException e) {
            throw scanner.expected(start, "a valid date and time");
        }
    }

    private Stamp word(String word) {
        // A shift of 'now' counts hours, so it is made in UTC, where every day has 24 of them.
        return word.equals("now")
                ? Stamp.of(clock.instant())
                : day(LocalDate.now(clock).minusDays(word.equals("today") ? 0 : 1), ChronoUnit.DAYS);
    }

    private Stamp absolute(Matcher stamp) {
        boolean isMonth = stamp.group("day") == null;
        LocalDate date =
                LocalDate.of(number(stamp, "year"), number(stamp, "month"), isMonth ? 1 : number(stamp, "day"));
        if (stamp.group("hour") == null) {
            return day(date, isMonth ? ChronoUnit.MONTHS : ChronoUnit.DAYS);
        }
        String zone = stamp.group("zone");
        return new Stamp(
                date.atTime(number(stamp, "hour"), number(stamp, "minute"), number(stamp, "second"), nanos(stamp)),
                zone == null ? clock.getZone() : ZoneId.of(zone),
                null);
    }

    private Stamp day(LocalDate date, ChronoUnit unit) {
        return new Stamp(date.atStartOfDay(), clock.getZone(), unit);
    }

    private static ChronoUnit unit(String letter) {
        return switch (letter) {
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            case "d" -> ChronoUnit.DAYS;
            case "w" -> ChronoUnit.WEEKS;
            case "M" -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
    }

    private static int number(Matcher stamp, String group) {
        String digits = stamp.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(Matcher stamp) {
        String digits = stamp.group("fraction");
        return digits == null ? 0 : Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
    }

    /**
     * A time as it was written.
     *
     * @param unit DAYS or MONTHS if it also stands for the whole day or month that begins then
     */
    private record Stamp(
            LocalDateTime local, ZoneId zone, @Nullable ChronoUnit unit) {

        static Stamp of(Instant instant) {
            return new Stamp(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC, null);
        }

        Instant instant() {
            return local.atZone(zone).toInstant();
        }

        TimePeriod whole() {
            return new TimePeriod(
                    instant(), shifted(1, Objects.requireNonNull(unit)).instant());
        }

        /** Days and more keep the time of day, hours and minutes are counted. */
        Stamp shifted(long amount, ChronoUnit by) {
            return by.isDateBased()
                    ? new Stamp(local.plus(amount, by), zone, unit)
                    : of(instant().plus(amount, by));
        }
    }
}
