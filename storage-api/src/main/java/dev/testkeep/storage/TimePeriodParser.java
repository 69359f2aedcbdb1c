package dev.testkeep.storage;

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

    private final String text;
    private final Clock clock;
    private int position;

    TimePeriodParser(String text, Clock clock) {
        this.text = text;
        this.clock = clock;
    }

    TimePeriod parse() {
        Instant start = instant();
        if (!text.startsWith(":", position)) {
            throw expected("a shift like -1d, or ':' and the end of the period");
        }
        position++;
        Instant end = instant();
        if (position < text.length()) {
            throw expected("a shift like -1d, or the end of the text");
        }
        return new TimePeriod(start, end);
    }

    private Instant instant() {
        int start = position;
        ZonedDateTime stamp = stamp();
        Matcher shift = SHIFT.matcher(text).region(position, text.length());
        if (!shift.lookingAt()) {
            return stamp.toInstant();
        }
        position = shift.end();
        try {
            return stamp.plus(Long.parseLong(shift.group("amount")), UNITS.get(shift.group("unit")))
                    .toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw outOfRange(start);
        }
    }

    private ZonedDateTime stamp() {
        Matcher stamp = STAMP.matcher(text).region(position, text.length());
        if (!stamp.lookingAt()) {
            throw expected("'now' or a time like 20261122, 20261122T0715, 20261122T071500+0000");
        }
        int start = position;
        position = stamp.end();
        try {
            // A shift of 'now' counts hours, so it is made in UTC, where every day has 24 of them.
            return stamp.group("now") != null ? clock.instant().atZone(ZoneOffset.UTC) : absolute(stamp);
        } catch (DateTimeException e) {
            throw outOfRange(start);
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

    private QuerySyntaxException expected(String what) {
        return new QuerySyntaxException(text, position + 1, what);
    }

    private QuerySyntaxException outOfRange(int start) {
        return new QuerySyntaxException(text, start + 1, "a time that exists");
    }
}
