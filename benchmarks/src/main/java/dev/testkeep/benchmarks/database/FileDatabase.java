package dev.testkeep.benchmarks.database;

import dev.testkeep.storage.StorageConfig;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Each database is a file. */
record FileDatabase(String name, Sql sql, Path folder) implements Database {

    @Override
    public Store create() {
        String file = UUID.randomUUID() + "." + name;
        return Store.create(StorageConfig.of("jdbc:" + name + ":" + folder.resolve(file)), sql, () -> delete(file));
    }

    /** With logs and locks beside it. */
    private void delete(String file) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + file + "*")) {
            for (Path each : files) {
                Files.delete(each);
            }
        }
    }
}
