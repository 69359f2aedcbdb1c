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
     * @throws dev.testkeep.storage.exception.StorageUnavailableException if that takes longer than the time-out; the message
     *     names the holder of the lock, if known
     */
    Lease acquire(Access access, Duration timeout);

    /** Releases the resources of the gate, when the storage is closed. */
    @Override
    default void close() {}

    /** The permission to work; closing it, from any thread, returns the permission. */
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }
}
