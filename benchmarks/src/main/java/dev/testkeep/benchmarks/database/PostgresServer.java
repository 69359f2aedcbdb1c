package dev.testkeep.benchmarks.database;

import dev.testkeep.storage.StorageConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A server of its own, with the settings that PostgreSQL comes with: what is committed is on the disk. */
record PostgresServer(EmbeddedPostgres server) implements Database {

    static Database start(Path folder) {
        try {
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgres"))
                    // For tests, they are off otherwise.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Sql sql() {
        return Sql.POSTGRES;
    }

    @Override
    public Store create() throws SQLException {
        String name = "benchmark_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        return Store.create(StorageConfig.of(url(name)), sql(), () -> execute("drop database " + name));
    }

    private String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
