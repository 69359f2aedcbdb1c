package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Short cuts to backends and connections. */
final class Databases {

    private Databases() {}

    static Backend backend(Path file, String parameters) {
        return backend(StorageConfig.of("jdbc:sqlite:" + file + parameters));
    }

    static Backend backend(StorageConfig config) {
        return new SqliteBackendProvider().configure(config);
    }

    static Connection connect(Backend backend, Access access) throws SQLException {
        return backend.dataSources().orElseThrow().create(access).getConnection();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }

    static int count(Connection connection) throws SQLException {
        return Integer.parseInt(query(connection, "select count(*) from t"));
    }
}
