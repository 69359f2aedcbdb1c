package dev.testkeep.maven;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.spi.support.DataFolder;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database that a build is stored in. Immutable. */
final class Database {

    private static final String SQLITE = "sqlite";
    private static final String SQLITE_FILE = "sqlite_db_file";

    /** A setting of Maven's own logging, which is read when a logger is made. */
    private static final String POOL_LOGGING = "org.slf4j.simpleLogger.log.com.zaxxer.hikari";

    private final StorageConfig config;

    private Database(StorageConfig config) {
        this.config = config;
    }

    /**
     * The database that is named here, else by {@code TESTKEEP_URL}, else the file that the command line takes, too.
     *
     * @param common all but the database
     */
    static Database of(@Nullable String url, Map<String, String> environment, StorageConfig.Builder common) {
        return Optional.ofNullable(url)
                .or(() -> Optional.ofNullable(environment.get("TESTKEEP_URL")))
                .map(given -> new Database(common.url(given).build()))
                .orElseGet(() -> new Database(common.backend(SQLITE)
                        .property(
                                SQLITE_FILE,
                                DataFolder.defaultDatabase(environment).toString())
                        .build()));
    }

    /** Opens it. The pool of connections would tell on Maven's console that it has some. */
    Storage open() {
        if (System.getProperty(POOL_LOGGING) != null) {
            return HibernateStorage.open(config);
        }
        System.setProperty(POOL_LOGGING, "warn");
        try {
            return HibernateStorage.open(config);
        } finally {
            System.clearProperty(POOL_LOGGING);
        }
    }

    /** Where it is, without secrets. */
    String location() {
        return BackendProviders.configure(BackendProviders.load().select(config), config)
                .location();
    }
}
