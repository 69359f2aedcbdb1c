package dev.testkeep.benchmarks.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a database, and what keeps it open.
 *
 * @param connection the connection, which commits each statement
 * @param sql what is peculiar to its SQL
 * @param source where it comes from, if that must be closed, too
 */
public record PlainConnection(
        Connection connection, Sql sql, @Nullable DataSource source) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
        connection.close();
        if (source instanceof AutoCloseable closeable) {
            close(closeable);
        }
    }

    private static void close(AutoCloseable source) throws SQLException {
        try {
            source.close();
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException(e);
        }
    }
}
