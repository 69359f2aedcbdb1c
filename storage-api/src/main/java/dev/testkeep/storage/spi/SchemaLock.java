package dev.testkeep.storage.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Lets one process at a time create or change the tables. Not needed with an {@link AccessGate} that lets one writer
 * through at a time. Implementations are thread-safe.
 */
public interface SchemaLock {

    /** For databases whose access gate lets one writer through at a time. */
    SchemaLock NONE = (connection, timeout) -> {};

    /** A lock that this statement takes, and that ends with the transaction. */
    static SchemaLock untilCommit(String sql) {
        return (connection, timeout) -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        };
    }

    /**
     * Waits until no other process changes the tables. A database that commits each statement that creates a table
     * needs a lock that outlives transactions.
     *
     * @throws SQLException if the lock is not available within the time-out
     */
    void acquire(Connection connection, Duration timeout) throws SQLException;

    /** Releases the lock after everything is committed; by default the lock ended with the transaction. */
    default void release(Connection connection) throws SQLException {}
}
