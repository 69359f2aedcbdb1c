package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one writer at a time through to an in-memory database. Readers never wait. Thread-safe.
 */
public final class InProcessGate implements AccessGate {

    private final Semaphore writers = new Semaphore(1, true);

    /** An open gate. */
    public InProcessGate() {}

    @Override
    public Lease acquire(Access access, Duration timeout) {
        if (access == Access.READ) {
            return () -> {};
        }
        try {
            if (!writers.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StorageUnavailableException(
                        String.format(
                                Locale.ROOT,
                                "Waited %.1f s for another thread that writes. Try again, or allow more time.",
                                timeout.toMillis() / 1000.0),
                        null);
            }
            return writers::release;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("Interrupted while waiting for another thread that writes", e);
        }
    }
}
