package dev.testkeep.dialect.duckdb;

import dev.testkeep.storage.StorageUnavailableException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one writer at a time through to a database in memory: between transactions that delete and update the same row,
 * DuckDB finds no conflict. Readers never wait. Thread-safe.
 */
final class OneWriterGate implements AccessGate {

    private final Semaphore writers = new Semaphore(1, true);

    @Override
    public Lease acquire(Access access, Duration timeout) {
        if (access == Access.READ) {
            return () -> {};
        }
        try {
            if (!writers.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StorageUnavailableException(
                        "Waited %.1f s for another thread that writes. Try again, or allow more time."
                                .formatted(timeout.toMillis() / 1000.0),
                        null);
            }
            return writers::release;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Interrupted while waiting for another thread that writes", e);
        }
    }
}
