package com.example.h2results;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.tck.StorageFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** H2 files in a temporary folder. */
final class H2Fixture implements StorageFixture {

    private final Path folder;

    H2Fixture() {
        try {
            folder = Files.createTempDirectory("testkeep-h2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BackendProvider provider() {
        return new H2BackendProvider();
    }

    @Override
    public StorageConfig freshDatabase() {
        return StorageConfig.of(
                "jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()) + ";AUTO_SERVER=FALSE");
    }

    @Override
    public String urlWithPassword(StorageConfig config, String password) {
        return config.url().orElseThrow() + ";PASSWORD=" + password;
    }

    /** A file is open for as long as anybody in the process has a connection. */
    @Override
    public AutoCloseable keepOpen(StorageConfig config) throws SQLException {
        return connect(config);
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
