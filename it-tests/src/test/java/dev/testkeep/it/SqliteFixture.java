package dev.testkeep.it;

import dev.testkeep.dialect.sqlite.SqliteBackendProvider;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.tck.StorageFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** SQLite files in a temporary folder. */
class SqliteFixture implements StorageFixture {

    private final Path folder;

    SqliteFixture() {
        try {
            folder = Files.createTempDirectory("testkeep-sqlite");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BackendProvider provider() {
        return new SqliteBackendProvider();
    }

    @Override
    public StorageConfig freshDatabase() {
        return StorageConfig.of("jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db"));
    }

    @Override
    public Connection connect(StorageConfig config) throws SQLException {
        return DriverManager.getConnection(config.url().orElseThrow() + "?foreign_keys=true&busy_timeout=10000");
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
