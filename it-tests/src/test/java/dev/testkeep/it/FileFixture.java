package dev.testkeep.it;

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

/** Database files in a temporary folder. */
abstract class FileFixture implements StorageFixture {

    private final BackendProvider provider;
    private final Path folder;

    FileFixture(BackendProvider provider) {
        this.provider = provider;
        try {
            folder = Files.createTempDirectory("testkeep-" + provider.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BackendProvider provider() {
        return provider;
    }

    @Override
    public StorageConfig freshDatabase() {
        return StorageConfig.of("jdbc:" + provider.id() + ":" + folder.resolve(UUID.randomUUID() + ".db"));
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
