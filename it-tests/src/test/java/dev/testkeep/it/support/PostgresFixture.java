package dev.testkeep.it.support;

import dev.testkeep.dialect.postgres.PostgresBackendProvider;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.tck.StorageFixture;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Databases on the server that the environment variable TESTKEEP_PG_URL names, or else on one that the JVM starts and
 * stops.
 */
public final class PostgresFixture implements StorageFixture {

    private static final String SERVER = Objects.requireNonNullElseGet(System.getenv("TESTKEEP_PG_URL"), () -> start());

    private final String jsonType;
    private final List<String> databases = new ArrayList<>();

    public PostgresFixture() {
        this("jsonb");
    }

    public PostgresFixture(String jsonType) {
        this.jsonType = jsonType;
    }

    private static String start() {
        try {
            // What is stored here need not survive the machine.
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BackendProvider provider() {
        return new PostgresBackendProvider();
    }

    @Override
    public StorageConfig freshDatabase() {
        String name = "testkeep_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        databases.add(name);
        return StorageConfig.builder()
                .url(SERVER.replaceFirst("(//[^/]*/)[^?]*", "$1" + name))
                .property("postgresql_json_type", jsonType)
                .build();
    }

    @Override
    public void close() {
        databases.forEach(name -> execute("drop database " + name + " with (force)"));
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(SERVER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the databases of the tests", e);
        }
    }
}
