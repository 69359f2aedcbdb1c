package dev.testkeep.cli.option;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProviders;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens databases that hold something already: a misspelt path must not become an empty one. */
final class ExistingDatabase {

    private ExistingDatabase() {}

    static Storage open(StorageConfig config) {
        BackendProviders providers = BackendProviders.load();
        BackendProviders.configure(providers.select(config), config).file().ifPresent(ExistingDatabase::requireFile);
        return HibernateStorage.open(config, providers);
    }

    private static void requireFile(Path file) {
        if (Files.notExists(file)) {
            throw new StorageFailureException(
                    "There is no database " + file + ". Correct its path, or create it with 'testkeep import'.", null);
        }
    }
}
