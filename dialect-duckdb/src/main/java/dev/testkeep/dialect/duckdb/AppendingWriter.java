package dev.testkeep.dialect.duckdb;

import dev.testkeep.dialect.duckdb.orm.DuckDBBulkInsert;
import dev.testkeep.storage.spi.BulkWriter;
import dev.testkeep.storage.spi.TableRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Inserts rows with DuckDB's appender, which takes all columns of a table in their order. Thread-safe. */
final class AppendingWriter implements BulkWriter {

    @Override
    public void insert(Connection connection, TableRows rows) throws SQLException {
        String schema = rows.schema() == null ? connection.getSchema() : rows.schema();
        int[] positions = positions(connection, schema, rows);
        DuckDBBulkInsert.append(connection, schema, rows.table(), appender -> append(appender, rows, positions));
    }

    /** For each column of the table the place of its value in the rows, or -1 if they have none. */
    private static int[] positions(Connection connection, String schema, TableRows rows) throws SQLException {
        List<String> names = rows.columns().stream().map(TableRows.Column::name).toList();
        return columns(connection, quoted(schema) + "." + quoted(rows.table())).stream()
                .mapToInt(names::indexOf)
                .toArray();
    }

    /** In their order; the driver's metadata would tell too, at the price of some thousand rows. */
    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from " + table + " limit 0")) {
            ResultSetMetaData metaData = statement.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= metaData.getColumnCount(); i++) {
                columns.add(metaData.getColumnName(i));
            }
            return columns;
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void append(DuckDBAppender appender, TableRows rows, int[] positions) throws SQLException {
        for (@Nullable Object[] row : rows.rows()) {
            appender.beginRow();
            for (int position : positions) {
                if (position < 0) {
                    appender.appendDefault();
                } else {
                    append(appender, row[position], rows.columns().get(position).isJson());
                }
            }
            appender.endRow();
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value, boolean isJson) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(isJson ? DocumentType.encode(text) : text);
        } else if (value instanceof UUID uuid) {
            appender.append(uuid);
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Boolean truth) {
            appender.append(truth.booleanValue());
        } else {
            throw new IllegalArgumentException("cannot append a value of type " + value.getClass());
        }
    }
}
