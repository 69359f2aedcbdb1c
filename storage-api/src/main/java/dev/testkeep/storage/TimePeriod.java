package dev.testkeep.storage;

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
     * Reads {@code stamp:stamp}. A stamp is {@code now} or {@code yyyyMMdd[THHmm[ss][+HHMM|Z]]}, then an optional shift
     * like {@code -1d}: a signed number of (w)eeks, (d)ays, (h)ours or (m)inutes.
     *
     * <p>A stamp without a zone is local to the clock's zone, and shifting it by days or weeks keeps the time of day;
     * {@code now-1d} is 24 hours ago. The notation is ReFrame's.
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
