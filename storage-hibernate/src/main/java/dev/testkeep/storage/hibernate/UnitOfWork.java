package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.StorageException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * One transaction with what it needs: the lease, the connection, the session. Not committed until {@link #run} returns;
 * closing it rolls back what was not committed. Not thread-safe.
 */
final class UnitOfWork implements AutoCloseable {

    private final ConnectionPools pools;
    private final Failures failures;
    private final Access access;
    private final AccessGate.Lease lease;
    private @Nullable Connection connection;
    private @Nullable StatelessSession session;
    private @Nullable Transaction transaction;

    UnitOfWork(
            SessionFactory sessions,
            ConnectionPools pools,
            AccessGate gate,
            Failures failures,
            Access access,
            Duration patience) {
        this.pools = pools;
        this.failures = failures;
        this.access = access;
        this.lease = gate.acquire(access, patience);
        try {
            connection = pools.connection(access);
            session = sessions.withStatelessOptions().connection(connection).openStatelessSession();
            transaction = session.beginTransaction();
        } catch (SQLException | RuntimeException e) {
            StorageException failure = failures.translate(e);
            close();
            throw failure;
        }
    }

    /** The work's answer, when the transaction is committed. */
    <T> T run(Function<StatelessSession, T> work) {
        T answer = attempt(work);
        try {
            transaction().commit();
        } catch (RuntimeException e) {
            discardConnection();
            throw translate(e);
        }
        return answer;
    }

    /** The work's answer, with the transaction still open. */
    <T> T attempt(Function<StatelessSession, T> work) {
        try {
            return work.apply(session());
        } catch (RuntimeException e) {
            throw translate(e);
        }
    }

    private RuntimeException translate(RuntimeException failure) {
        return Failures.isDatabaseFailure(failure) ? failures.translate(failure) : failure;
    }

    private StatelessSession session() {
        if (session == null) {
            throw new IllegalStateException("the unit of work is closed");
        }
        return session;
    }

    private Transaction transaction() {
        if (transaction == null) {
            throw new IllegalStateException("the unit of work is closed");
        }
        return transaction;
    }

    @Override
    public void close() {
        try {
            rollback();
            release();
        } finally {
            lease.close();
        }
    }

    private void rollback() {
        try {
            if (transaction != null && transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            discardConnection();
        } finally {
            transaction = null;
        }
    }

    private void release() {
        if (session != null) {
            session.close();
            session = null;
        }
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            discardConnection();
        } finally {
            connection = null;
        }
    }

    /** Nobody gets a connection again that is in no defined state. */
    private void discardConnection() {
        pools.evict(access, connection);
    }
}
