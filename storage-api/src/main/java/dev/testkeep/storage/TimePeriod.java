package dev.testkeep.storage;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * A half-open period of time, from its start (inclusive) to its end (exclusive). Immutable. A period that ends before
 * it starts is empty.
 *
 * @param start the first instant in it
 * @param end the first instant after it
 */
public record TimePeriod(Instant start, Instant end) {

    public TimePeriod {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }

    /**
     * Reads {@code stamp:stamp}, {@code stamp:} and {@code :stamp}, which have no end ({@link Instant#MAX}) and no start
     * ({@link Instant#MIN}), or a day or a month alone, such as {@code 2026-03-29}, {@code 2026-03} or {@code today}.
     *
     * <p>A stamp is {@code now}, {@code today}, {@code yesterday}, or {@code yyyyMMdd[THHmm[ss][+HHMM|Z]]} as ReFrame
     * writes it, or {@code yyyy-MM[-dd[THH:mm[:ss[.n]][+HH:MM|Z]]]} as ISO 8601 does; then an optional shift like
     * {@code -1d}: a signed number of (y)ears, (M)onths, (w)eeks, (d)ays, (h)ours or (m)inutes.
     *
     * <p>A stamp without a zone is local to the clock's zone, as are the days of {@code today} and {@code yesterday}, and
     * shifting it by days or more keeps the time of day. {@code now} is shifted in UTC: {@code now-1d} is 24 hours ago.
     *
     * @throws QuerySyntaxException if the text has another form, or names no valid date or time
     */
    public static TimePeriod parse(String text, Clock clock) {
        return new TimePeriodParser(text, clock).parse();
    }

    /** Whether the period contains the instant. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
