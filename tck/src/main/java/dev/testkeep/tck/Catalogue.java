package dev.testkeep.tck;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a database's own catalogue says of its tables; all names in lower case. */
final class Catalogue {

    private final Connection connection;
    private final DatabaseMetaData metaData;
    private final boolean upperCase;

    Catalogue(Connection connection) throws SQLException {
        this.connection = connection;
        this.metaData = connection.getMetaData();
        this.upperCase = metaData.storesUpperCaseIdentifiers();
    }

    List<String> columns(String table) throws SQLException {
        try (ResultSet columns =
                metaData.getColumns(connection.getCatalog(), connection.getSchema(), stored(table), "%")) {
            return strings(columns, "COLUMN_NAME");
        }
    }

    /** The name that the database has for the type of the column. */
    String type(String table, String column) throws SQLException {
        try (ResultSet columns =
                metaData.getColumns(connection.getCatalog(), connection.getSchema(), stored(table), stored(column))) {
            columns.next();
            return lower(columns.getString("TYPE_NAME"));
        }
    }

    /** In the order of the key. */
    List<String> primaryKey(String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet columns =
                metaData.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), stored(table))) {
            while (columns.next()) {
                key.put(columns.getInt("KEY_SEQ"), lower(columns.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(key.values());
    }

    /** The columns of each index, by its name. */
    Map<String, List<String>> indexes(String... tables) throws SQLException {
        Map<String, List<String>> indexes = new TreeMap<>();
        for (String table : tables) {
            try (ResultSet rows = metaData.getIndexInfo(
                    connection.getCatalog(), connection.getSchema(), stored(table), false, true)) {
                while (rows.next()) {
                    String name = rows.getString("INDEX_NAME");
                    if (name != null) {
                        indexes.computeIfAbsent(lower(name), index -> new ArrayList<>())
                                .add(lower(rows.getString("COLUMN_NAME")).replace("\"", ""));
                    }
                }
            }
        }
        return indexes;
    }

    /** The parent table of each table that has a cascading foreign key. */
    Map<String, String> cascadingForeignKeys(String... tables) throws SQLException {
        Map<String, String> parents = new TreeMap<>();
        for (String table : tables) {
            try (ResultSet keys =
                    metaData.getImportedKeys(connection.getCatalog(), connection.getSchema(), stored(table))) {
                while (keys.next()) {
                    if (keys.getInt("DELETE_RULE") == DatabaseMetaData.importedKeyCascade) {
                        parents.put(table, lower(keys.getString("PKTABLE_NAME")));
                    }
                }
            }
        }
        return parents;
    }

    int rows(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        }
    }

    private String stored(String name) {
        return upperCase ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static List<String> strings(ResultSet rows, String column) throws SQLException {
        List<String> strings = new ArrayList<>();
        while (rows.next()) {
            strings.add(lower(rows.getString(column)));
        }
        return strings;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
