package dev.testkeep.storage.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Lets one process at a time create or change the tables. Needed where nothing else does: an {@link AccessGate} that
 * lets one writer through at a time is enough. Implementations are thread-safe.
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
     * Waits until nobody else changes the tables. A database that commits each statement that creates a table needs a
     * lock that outlives transactions.
     *
     * @throws SQLException if the lock cannot be had within the timeout
     */
    void acquire(Connection connection, Duration timeout) throws SQLException;

    /** Gives the lock back, after everything has been committed; by default it went with the transaction. */
    default void release(Connection connection) throws SQLException {}
}
