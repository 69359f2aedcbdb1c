package dev.testkeep.storage;

import dev.testkeep.storage.internal.TextScanner;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the notation of {@link TimePeriod#parse}. */
final class TimePeriodParser {

    private static final Pattern STAMP = Pattern.compile("(?<now>now)"
            + "|(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
            + "(?:T(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?<zone>Z|[+-]\\d{4}(?!\\d*[mhdw]))?)?");

    private static final Pattern SHIFT = Pattern.compile("(?<amount>[+-]\\d{1,9})(?<unit>[mhdw])");

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS,
            "w", ChronoUnit.WEEKS);

    private final TextScanner scanner;
    private final Clock clock;

    TimePeriodParser(String text, Clock clock) {
        this.scanner = new TextScanner(text);
        this.clock = clock;
    }

    TimePeriod parse() {
        Instant start = instant();
        scanner.require(':', "a shift like -1d, or ':' and the end of the period");
        Instant end = instant();
        scanner.requireEnd("a shift like -1d, or the end of the text");
        return new TimePeriod(start, end);
    }

    private Instant instant() {
        int start = scanner.position();
        ZonedDateTime stamp = stamp();
        try {
            return scanner.accept(SHIFT)
                    .map(shift -> stamp.plus(Long.parseLong(shift.group("amount")), UNITS.get(shift.group("unit"))))
                    .orElse(stamp)
                    .toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw noSuchTime(start);
        }
    }

    private ZonedDateTime stamp() {
        int start = scanner.position();
        Matcher stamp = scanner.require(STAMP, "'now' or a time like 20261122, 20261122T0715, 20261122T071500+0000");
        try {
            // A shift of 'now' counts hours, so it is made in UTC, where every day has 24 of them.
            return stamp.group("now") != null ? clock.instant().atZone(ZoneOffset.UTC) : absolute(stamp);
        } catch (DateTimeException e) {
            throw noSuchTime(start);
        }
    }

    private ZonedDateTime absolute(Matcher stamp) {
        LocalDateTime local = LocalDateTime.of(
                number(stamp, "year"),
                number(stamp, "month"),
                number(stamp, "day"),
                number(stamp, "hour"),
                number(stamp, "minute"),
                number(stamp, "second"));
        String zone = stamp.group("zone");
        return local.atZone(zone == null ? clock.getZone() : ZoneId.of(zone));
    }

    private static int number(Matcher stamp, String group) {
        String digits = stamp.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private QuerySyntaxException noSuchTime(int start) {
        return scanner.expected(start, "a valid date and time");
    }
}
