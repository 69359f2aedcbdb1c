package dev.testkeep.reports.internal.part;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times and durations as all kinds of tools write them. What cannot be understood is not known. */
public final class Times {

    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    /** A point in seconds after the epoch, from which on whole numbers can only be milliseconds: the year 2286. */
    private static final long SECONDS_LIMIT = 10_000_000_000L;

    private static final int MILLIS = 1_000;

    private static final DateTimeFormatter BASIC_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]xx", Locale.ROOT);

    /** A time without a zone is taken for UTC: the same on every machine. */
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> OffsetDateTime.parse(text, BASIC_OFFSET).toInstant(),
            text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));

    private Times() {}

    /** The time of a text, or null. */
    public static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (Function<String, Instant> form : FORMS) {
            try {
                return form.apply(text.strip());
            } catch (DateTimeParseException e) {
                // The next form may be the one.
            }
        }
        return null;
    }

    /** A number of milliseconds after the epoch, or of seconds if it can only be that; null if it is no time. */
    public static @Nullable Instant epoch(@Nullable Object number) {
        if (!(number instanceof Number time) || time.doubleValue() <= 0) {
            return null;
        }
        try {
            double seconds = time.doubleValue() < SECONDS_LIMIT ? time.doubleValue() : time.doubleValue() / MILLIS;
            return Instant.EPOCH.plus(Duration.ofMillis(Math.round(seconds * MILLIS)));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** A number of seconds as text, with or without separators of thousands; null if it is no duration. */
    public static @Nullable Duration seconds(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.strip();
        plain = THOUSANDS.matcher(plain).matches() ? plain.replace(",", "") : plain.replace(',', '.');
        try {
            return duration(new BigDecimal(plain), 1);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A number of milliseconds; null if it is no duration. */
    public static @Nullable Duration millis(@Nullable Object number) {
        try {
            return number == null ? null : duration(new BigDecimal(number.toString()), MILLIS);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Clocks that were set back have left negative ones. */
    private static @Nullable Duration duration(BigDecimal number, int perSecond) {
        double seconds = number.doubleValue() / perSecond;
        if (seconds < 0 || seconds >= SECONDS_LIMIT) {
            return null;
        }
        return Duration.ofNanos(number.movePointRight(9)
                .divideToIntegralValue(BigDecimal.valueOf(perSecond))
                .longValue());
    }
}
