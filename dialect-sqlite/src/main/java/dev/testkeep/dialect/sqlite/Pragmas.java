package dev.testkeep.dialect.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;

/** The settings of one connection, as SQLite has them: it ignores what it does not understand. */
final class Pragmas {

    private static final Map<String, String> NUMBERS = Map.of(
            "off", "0", "false", "0", "no", "0", "on", "1", "true", "1", "yes", "1", "normal", "1", "full", "2",
            "extra", "3");

    private Pragmas() {}

    static String read(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma " + name)) {
            return rows.getString(1);
        }
    }

    static void set(Connection connection, String name, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma " + name + " = " + value);
        }
    }

    /** Fails unless SQLite has taken all these values. */
    static void check(Connection connection, Map<String, String> expected) throws SQLException {
        for (Map.Entry<String, String> pragma : expected.entrySet()) {
            String actual = read(connection, pragma.getKey());
            if (!normal(pragma.getValue()).equals(actual)) {
                throw new SQLException("SQLite did not take " + pragma + ", but has " + actual
                        + ". The reason is a parameter of the URL, or the file system.");
            }
        }
    }

    private static String normal(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return NUMBERS.getOrDefault(lower, lower);
    }
}
