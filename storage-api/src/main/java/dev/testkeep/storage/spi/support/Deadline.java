package dev.testkeep.storage.spi.support;

import java.time.Duration;

/**
 * The moment at which a caller stops waiting, counted once for everything that has to be waited for. Immutable.
 *
 * @param timeout how long they wait altogether
 * @param nanoTime the moment, as {@link System#nanoTime} counts
 */
public record Deadline(Duration timeout, long nanoTime) {

    /** More would overflow the clock, and nobody waits as long. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** The moment after this time. */
    public static Deadline after(Duration timeout) {
        Duration bounded = timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
        return new Deadline(bounded, System.nanoTime() + bounded.toNanos());
    }

    /** What is left; negative when it is over. */
    public long remainingNanos() {
        return nanoTime - System.nanoTime();
    }

    /** What is left; zero when it is over. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, remainingNanos()));
    }
}
