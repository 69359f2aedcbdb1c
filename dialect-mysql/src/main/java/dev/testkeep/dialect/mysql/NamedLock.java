package dev.testkeep.dialect.mysql;

import dev.testkeep.storage.spi.SchemaLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A lock of the connection, not of the transaction: each statement that creates a table ends one. Thread-safe.
 *
 * @param databaseSql the name of the database that the tables are in, as statements write it
 */
record NamedLock(String databaseSql) implements SchemaLock {

    /**
     * A name has 64 characters at most. Databases whose names differ only beyond that wait for each other, which is
     * harmless.
     */
    private String name() {
        return "left(concat('testkeep.', " + databaseSql + "), 64)";
    }

    @Override
    public void acquire(Connection connection, Duration timeout) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select get_lock(" + name() + ", ?)")) {
            statement.setLong(1, timeout.toSeconds());
            try (ResultSet answer = statement.executeQuery()) {
                if (!answer.next() || answer.getInt(1) != 1) {
                    throw new SQLTimeoutException("Somebody else is creating or changing the tables");
                }
            }
        }
    }

    @Override
    public void release(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("do release_lock(" + name() + ")");
        }
    }
}
