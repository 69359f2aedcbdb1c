package dev.testkeep.dialect.duckdb.orm;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Inserts many rows within a transaction, through DuckDB's appender, some hundred times as fast as {@code persist}.
 *
 * <p>The appender by itself has three traps. Closing it swallows errors; used first in a transaction it writes outside
 * of it, as only a statement begins one; and it does not check JSON. The first two are dealt with here, the last is left
 * to the caller. Stateless.
 */
public final class DuckDBBulkInsert {

    private DuckDBBulkInsert() {}

    /** Writes the rows. */
    @FunctionalInterface
    public interface RowWriter {

        /**
         * Appends rows to {@code appender}, each between {@code beginRow} and {@code endRow}.
         *
         * @throws SQLException if the appender throws it
         */
        void write(DuckDBAppender appender) throws SQLException;
    }

    /**
     * Appends to {@code table} of {@code schema} what {@code rows} writes, as part of the transaction of
     * {@code connection}.
     *
     * @throws SQLException if the connection is in auto-commit mode, where half of the rows could stay, or a row is
     *     refused
     */
    public static void append(Connection connection, String schema, String table, RowWriter rows) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new SQLException("A bulk insert needs a transaction; call setAutoCommit(false) before", "25000");
        }
        begin(connection);
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender(schema, table)) {
            rows.write(appender);
            appender.flush();
        }
    }

    private static void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }
}
