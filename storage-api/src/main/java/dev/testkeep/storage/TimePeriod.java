package dev.testkeep.storage;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of time with its start and without its end. Immutable. One that ends before it starts holds nothing.
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
     * Reads {@code stamp:stamp}. A stamp is {@code now} or {@code yyyyMMdd[THHmm[ss][+HHMM|Z]]}, then an optional shift
     * like {@code -1d}: a signed number of (w)eeks, (d)ays, (h)ours or (m)inutes.
     *
     * <p>A stamp without a zone is local to the clock's zone, and shifting it by days or weeks keeps the time of day;
     * {@code now-1d} is 24 hours ago. The notation is ReFrame's.
     *
     * @throws QuerySyntaxException if it is not written like that
     */
    public static TimePeriod parse(String text, Clock clock) {
        return new TimePeriodParser(text, clock).parse();
    }

    /** Whether the instant lies in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
