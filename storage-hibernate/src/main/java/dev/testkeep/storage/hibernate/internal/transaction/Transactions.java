package dev.testkeep.storage.hibernate.internal.transaction;

import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.internal.connection.ConnectionPools;
import dev.testkeep.storage.hibernate.internal.connection.Failures;
import dev.testkeep.storage.hibernate.internal.connection.Patience;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.support.Deadline;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/**
 * Runs units of work, each in a transaction of its own that is committed or leaves nothing behind. One that fails for a
 * transient reason is run again as a whole until the time-out: work is idempotent. So is one that meets another which
 * inserts the same rows, as it will find them next time. Thread-safe.
 */
public final class Transactions {

    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    /** Each time that several meet, one of them gets through; whoever fails so often met nobody. */
    private static final int MOST_CONFLICTS = 12;

    private final SessionFactory sessions;
    private final ConnectionPools pools;
    private final Failures failures;
    private final Duration timeout;

    public Transactions(SessionFactory sessions, ConnectionPools pools, Failures failures, Duration timeout) {
        this.sessions = sessions;
        this.pools = pools;
        this.failures = failures;
        this.timeout = timeout;
    }

    public <T> T read(Function<StatelessSession, T> work) {
        return run(Access.READ, Patience.UNTIL_DEADLINE, work);
    }

    public <T> T write(Function<StatelessSession, T> work) {
        return run(Access.WRITE, Patience.UNTIL_DEADLINE, work);
    }

    /** As {@link #write}, for work whose statements may take any time, once it has what it waits for. */
    public <T> T writeAtLength(Function<StatelessSession, T> work) {
        return run(Access.WRITE, Patience.UNLIMITED, work);
    }

    /** A unit of work that reads and stays open until it is closed. */
    public UnitOfWork open() {
        Deadline deadline = Deadline.after(timeout);
        return retry(deadline, () -> open(Access.READ, Patience.UNTIL_DEADLINE, deadline));
    }

    private <T> T run(Access access, Patience patience, Function<StatelessSession, T> work) {
        Deadline deadline = Deadline.after(timeout);
        return retry(deadline, () -> {
            try (UnitOfWork unit = open(access, patience, deadline)) {
                return unit.run(work);
            }
        });
    }

    private static <T> T retry(Deadline deadline, Supplier<T> attempt) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int conflicts = 0; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                return attempt.get();
            } catch (StorageUnavailableException e) {
                sleep(pause, deadline, e);
            } catch (Failures.ConstraintException e) {
                if (++conflicts > MOST_CONFLICTS) {
                    throw e;
                }
                sleep(pause, deadline, e);
            }
        }
    }

    private UnitOfWork open(Access access, Patience patience, Deadline deadline) {
        return UnitOfWork.open(sessions, pools, failures, access, patience, deadline);
    }

    /** Sleeps for about this long, if there is time: several processes that met should not meet again. */
    private static void sleep(long millis, Deadline deadline, StorageException failure) {
        if (deadline.remainingNanos() <= TimeUnit.MILLISECONDS.toNanos(millis)) {
            throw failure;
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
