package dev.testkeep.storage.hibernate.internal.connection;

import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.support.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that tell a server that is gone from a pool that is used up. Thread-safe. */
final class CountedConnections implements Connections {

    private final Connections connections;
    private final AtomicInteger inUse = new AtomicInteger();

    CountedConnections(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Borrowed borrow(Deadline deadline) throws SQLException {
        try {
            Borrowed borrowed = connections.borrow(deadline);
            inUse.incrementAndGet();
            return new Counted(borrowed, inUse);
        } catch (SQLTransientConnectionException e) {
            if (isUsedUp(e)) {
                throw usedUp(e);
            }
            throw e;
        }
    }

    /** A pool that waited for a connection to come back in vain has no failure of a server behind its own. */
    private boolean isUsedUp(SQLException failure) {
        return failure.getCause() == null && failure.getNextException() == null && inUse.get() > 0;
    }

    private StorageUnavailableException usedUp(SQLException failure) {
        return new StorageUnavailableException(
                "All connections are in use: this storage uses " + inUse
                        + ", as every open stream does. Close streams before the next query, or allow more"
                        + " connections.",
                failure);
    }

    @Override
    public void close() throws Exception {
        connections.close();
    }

    private record Counted(Borrowed borrowed, AtomicInteger inUse) implements Borrowed {

        @Override
        public Connection connection() {
            return borrowed.connection();
        }

        @Override
        public void evict() {
            borrowed.evict();
        }

        @Override
        public void limitSilence(int millis) throws SQLException {
            borrowed.limitSilence(millis);
        }

        @Override
        public void close() throws SQLException {
            try {
                borrowed.close();
            } finally {
                inUse.decrementAndGet();
            }
        }
    }
}
