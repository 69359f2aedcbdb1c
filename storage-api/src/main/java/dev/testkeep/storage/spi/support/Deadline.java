package dev.testkeep.storage.spi.support;

import java.time.Duration;

/**
 * The moment at which a caller stops waiting, shared by everything it waits for. Immutable.
 *
 * @param timeout the total time to wait
 * @param nanoTime the moment, as {@link System#nanoTime} counts
 */
public record Deadline(Duration timeout, long nanoTime) {

    /** Effectively unlimited; more would overflow the clock. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** The deadline after this time from now. */
    public static Deadline after(Duration timeout) {
        Duration bounded = timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
        return new Deadline(bounded, System.nanoTime() + bounded.toNanos());
    }

    /** The remaining time in nanoseconds; negative after the deadline. */
    public long remainingNanos() {
        return nanoTime - System.nanoTime();
    }

    /** The remaining time; zero after the deadline. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, remainingNanos()));
    }
}
