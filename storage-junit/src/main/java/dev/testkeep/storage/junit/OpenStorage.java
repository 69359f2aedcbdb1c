package dev.testkeep.storage.junit;

import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A storage, and the folder that it is in.
 *
 * @param folder removed with it; null if it is elsewhere
 */
record OpenStorage(Storage storage, @Nullable Path folder) {

    private static final String FOLDER = "{folder}";

    static OpenStorage ofUrl(String url) {
        if (!url.contains(FOLDER)) {
            return of(StorageConfig.of(url));
        }
        Path folder = newFolder();
        try {
            return new OpenStorage(openEmpty(StorageConfig.of(url.replace(FOLDER, folder.toString()))), folder);
        } catch (RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    static OpenStorage of(StorageConfig config) {
        return new OpenStorage(openEmpty(config), null);
    }

    private static Storage openEmpty(StorageConfig config) {
        Storage storage = HibernateStorage.open(config);
        long found = storage.sessions().count(SessionQuery.all());
        if (found > 0) {
            storage.close();
            throw new ExtensionConfigurationException("The database has " + found
                    + " sessions, which tests would delete: give them a database of their own");
        }
        return storage;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("testkeep-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        storage.close();
        if (folder != null) {
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
