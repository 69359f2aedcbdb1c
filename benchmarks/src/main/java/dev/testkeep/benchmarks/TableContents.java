package dev.testkeep.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one table, as plain values.
 *
 * @param name the name of the table
 * @param columns how many columns it has
 * @param rows the values of each row, in the order of the columns
 */
record TableContents(String name, int columns, List<@Nullable Object[]> rows) {

    private static final List<String> TABLES =
            List.of("sessions", "session_attributes", "testcases", "perf_series", "perf_values");

    static List<TableContents> of(Connection connection) throws SQLException {
        List<TableContents> tables = new ArrayList<>();
        for (String table : TABLES) {
            tables.add(of(connection, table));
        }
        return tables;
    }

    private static TableContents of(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            int columns = result.getMetaData().getColumnCount();
            List<@Nullable Object[]> rows = new ArrayList<>();
            while (result.next()) {
                @Nullable Object[] row = new @Nullable Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = plain(result, i + 1);
                }
                rows.add(row);
            }
            return new TableContents(table, columns, rows);
        }
    }

    /** JSON comes as a class of the driver. */
    private static @Nullable Object plain(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        return value == null || value instanceof Number || value instanceof Boolean || value instanceof UUID
                ? value
                : result.getString(column);
    }

    /** The statement that inserts one row. */
    String insert() {
        return "insert into " + name + " values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    }
}
