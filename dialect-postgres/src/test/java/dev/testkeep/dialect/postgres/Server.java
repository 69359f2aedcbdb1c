package dev.testkeep.dialect.postgres;

import dev.testkeep.storage.StorageConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The server of the tests: one for the JVM, which stops it at its end. Only its superuser needs no password. */
final class Server {

    static final String SUPERUSER = "postgres";

    private static final EmbeddedPostgres SERVER = start();

    private Server() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectoryCustomizer(Server::requirePasswords)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requirePasswords(File data) {
        try {
            Files.writeString(
                    data.toPath().resolve("pg_hba.conf"),
                    "host all " + SUPERUSER + " samehost trust\nhost all all samehost scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int port() {
        return SERVER.getPort();
    }

    /** The URL of a new database that belongs to the superuser, without credentials. */
    static String createDatabase() throws SQLException {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = connect(url("postgres"))) {
            execute(connection, "create database " + name);
        }
        return url(name);
    }

    static String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    static StorageConfig config(String url) {
        return StorageConfig.builder().url(url).user(SUPERUSER).build();
    }

    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, SUPERUSER, "");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
