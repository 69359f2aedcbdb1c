package dev.testkeep.storage.spi;

import java.time.Duration;

/**
 * Lets units of work through to a database that cannot arbitrate between them itself, such as an embedded file.
 * Implementations are thread-safe.
 */
public interface AccessGate extends AutoCloseable {

    /** For databases that arbitrate themselves: lets everything through. */
    AccessGate OPEN = (access, timeout) -> () -> {};

    /**
     * Waits until the unit of work may start. A thread must not acquire a second lease while it holds one.
     *
     * @throws dev.testkeep.storage.StorageUnavailableException if it may not within the timeout; the message names who
     *     is in the way, if that is known
     */
    Lease acquire(Access access, Duration timeout);

    /** Lets go of what the gate itself needs, when the storage is closed. */
    @Override
    default void close() {}

    /** The right to work; closing it, from any thread, gives the right back. */
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }
}
