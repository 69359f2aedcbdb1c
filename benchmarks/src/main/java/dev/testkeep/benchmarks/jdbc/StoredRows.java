package dev.testkeep.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table, in memory.
 *
 * @param insert the statement that inserts one of them
 * @param rows the values of each
 */
public record StoredRows(String insert, List<@Nullable Object[]> rows) {

    private static final int BATCH = 1_000;

    /** What sessions share. */
    public static List<StoredRows> shared(Connection connection) throws SQLException {
        return List.of(of(connection, "tests", ""), of(connection, "perf_series", ""));
    }

    /** What belongs to one session, parents first. */
    public static List<StoredRows> of(Connection connection, Object uuid) throws SQLException {
        return List.of(
                of(connection, "sessions", " where uuid = ?", uuid),
                of(connection, "session_attributes", " where session_uuid = ?", uuid),
                of(connection, "testcases", " where session_uuid = ?", uuid),
                of(connection, "perf_values", " where session_uuid = ?", uuid));
    }

    private static StoredRows of(Connection connection, String table, String where, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from " + table + where)) {
            Conditions.bind(statement, List.of(parameters));
            try (ResultSet result = statement.executeQuery()) {
                return of(table, result);
            }
        }
    }

    private static StoredRows of(String table, ResultSet result) throws SQLException {
        List<String> types = types(result);
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (result.next()) {
            @Nullable Object[] row = new @Nullable Object[types.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = isJson(types.get(i)) ? result.getString(i + 1) : result.getObject(i + 1);
            }
            rows.add(row);
        }
        return new StoredRows(insert(table, types), rows);
    }

    private static List<String> types(ResultSet result) throws SQLException {
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            types.add(result.getMetaData().getColumnTypeName(i));
        }
        return types;
    }

    /** What drivers give as an object of their own. */
    private static boolean isJson(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("json");
    }

    private static String insert(String table, List<String> types) {
        List<String> values = types.stream()
                .map(type -> "jsonb".equals(type) ? "cast(? as jsonb)" : "?")
                .toList();
        return "insert into " + table + " values (" + String.join(", ", values) + ")";
    }

    /** Inserts them in batches. */
    public void insert(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            if (waiting % BATCH > 0) {
                statement.executeBatch();
            }
        }
    }
}
