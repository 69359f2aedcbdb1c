package dev.testkeep.it.support;

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
public abstract class FileFixture implements StorageFixture {

    private final BackendProvider provider;
    private final String urlPrefix;
    private final Path folder;

    protected FileFixture(BackendProvider provider) {
        this(provider, "jdbc:" + provider.id() + ":");
    }

    /** With what URLs of files begin with. */
    protected FileFixture(BackendProvider provider, String urlPrefix) {
        this.provider = provider;
        this.urlPrefix = urlPrefix;
        try {
            folder = Files.createTempDirectory("testkeep-" + provider.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the files are. */
    protected final Path folder() {
        return folder;
    }

    @Override
    public BackendProvider provider() {
        return provider;
    }

    @Override
    public StorageConfig freshDatabase() {
        return StorageConfig.of(urlPrefix + folder.resolve(UUID.randomUUID() + ".db"));
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
