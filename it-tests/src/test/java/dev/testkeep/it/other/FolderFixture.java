package dev.testkeep.it.other;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.tck.StorageFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Databases in a temporary folder. */
abstract class FolderFixture implements StorageFixture {

    private final FileBackend provider;
    private final Path folder;

    FolderFixture(FileBackend provider) {
        this.provider = provider;
        try {
            folder = Files.createTempDirectory("testkeep-" + provider.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final Path log() {
        return folder.resolve("log");
    }

    @Override
    public final BackendProvider provider() {
        return provider;
    }

    @Override
    public final StorageConfig freshDatabase() {
        return StorageConfig.of(
                provider.prefix() + folder.resolve(UUID.randomUUID().toString()));
    }

    @Override
    public final String urlWithPassword(StorageConfig config, String password) {
        return config.url().orElseThrow() + ";password=" + password;
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
