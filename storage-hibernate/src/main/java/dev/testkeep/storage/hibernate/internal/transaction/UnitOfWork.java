package dev.testkeep.storage.hibernate.internal.transaction;

import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.hibernate.internal.connection.ConnectionPools;
import dev.testkeep.storage.hibernate.internal.connection.Connections;
import dev.testkeep.storage.hibernate.internal.connection.Failures;
import dev.testkeep.storage.hibernate.internal.connection.Patience;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.support.Deadline;
import java.sql.SQLException;
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

    private final Failures failures;
    private final AccessGate.Lease lease;
    private Connections.@Nullable Borrowed connection;
    private @Nullable StatelessSession session;
    private @Nullable Transaction transaction;

    private UnitOfWork(Failures failures, AccessGate.Lease lease) {
        this.failures = failures;
        this.lease = lease;
    }

    /** Waits until the deadline for the lease and for the connection. */
    static UnitOfWork open(
            SessionFactory sessions,
            ConnectionPools pools,
            Failures failures,
            Access access,
            Patience patience,
            Deadline deadline) {
        UnitOfWork unit = new UnitOfWork(failures, pools.pass(access, deadline));
        boolean isOpen = false;
        try {
            unit.begin(sessions, pools.borrow(access, patience, deadline));
            isOpen = true;
            return unit;
        } catch (StorageException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw failures.translate(e);
        } finally {
            if (!isOpen) {
                unit.close();
            }
        }
    }

    private void begin(SessionFactory sessions, Connections.Borrowed borrowed) {
        connection = borrowed;
        session = sessions.withStatelessOptions()
                .connection(borrowed.connection())
                .openStatelessSession();
        transaction = session.beginTransaction();
    }

    /** The work's answer, when the transaction is committed. */
    <T> T run(Function<StatelessSession, T> work) {
        T answer = attempt(work);
        commit();
        return answer;
    }

    /** Ends the transaction; what was read in it counts only now. */
    void commit() {
        try {
            transaction().commit();
        } catch (RuntimeException e) {
            discardConnection();
            throw translate(e);
        }
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
        if (!Failures.isDatabaseFailure(failure)) {
            return failure;
        }
        StorageException translated = failures.translate(failure);
        if (translated.isTransient()) {
            // It may lead to a server that is gone, or that is no longer the one to write to.
            discardConnection();
        }
        return translated;
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
            closeSession();
        } finally {
            try {
                giveBack();
            } finally {
                lease.close();
            }
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

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private void giveBack() {
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
        if (connection != null) {
            connection.evict();
        }
    }
}
