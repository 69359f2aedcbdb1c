package dev.testkeep.storage.spi;

import java.time.Duration;

/**
 * When somebody stops waiting.
 *
 * @param timeout how long they wait altogether
 * @param nanoTime the moment at which that is over
 */
record Deadline(Duration timeout, long nanoTime) {

    static Deadline after(Duration timeout) {
        return new Deadline(timeout, System.nanoTime() + timeout.toNanos());
    }

    /** Negative when it is over. */
    long remainingNanos() {
        return nanoTime - System.nanoTime();
    }
}
