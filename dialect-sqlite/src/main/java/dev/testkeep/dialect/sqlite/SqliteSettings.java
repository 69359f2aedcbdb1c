package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.support.BackendProperties;
import dev.testkeep.storage.spi.support.DatabaseFile;
import dev.testkeep.storage.spi.support.FileMode;
import dev.testkeep.storage.spi.support.LockFileGate;
import dev.testkeep.storage.spi.support.LockFileGate.Policy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;

/**
 * The settings of one database.
 *
 * @param file the absolute path
 * @param parameters the parameters of the URL
 * @param mode the permissions that files get
 * @param timeout how long to wait for a lock
 * @param network whether processes on other hosts may use the file, which rules out shared memory
 * @param readOnly why nobody writes, if the file system does not let this process
 */
record SqliteSettings(
        Path file,
        Map<String, String> parameters,
        FileMode mode,
        Duration timeout,
        boolean network,
        Optional<String> readOnly) {

    static final String FILE = "sqlite_db_file";
    static final String FILE_MODE = "sqlite_db_file_mode";
    static final String TIMEOUT = "sqlite_conn_timeout";
    static final String NETWORK = "sqlite_network_filesystem";

    /** 64 MB, in SQLite's negative kilobytes. */
    private static final String CACHE_SIZE = "-65536";

    /** Rare checkpoints make large sessions faster by a third. */
    private static final String CHECKPOINT_PAGES = "10000";

    /** How large an idle log may stay. */
    private static final String JOURNAL_BYTES = "67108864";

    /** A database of documents is a seventh smaller than with the default of 4096. */
    private static final String PAGE_BYTES = "8192";

    private static final String RESERVED_PREFIX = "sqlite_";

    private static final Set<String> PROPERTIES = Set.of(FILE, FILE_MODE, TIMEOUT, NETWORK);

    static SqliteSettings of(StorageConfig config) {
        BackendProperties properties =
                BackendProperties.of(config, "SQLite", "sqlite_", PROPERTIES).insteadOfUrl(FILE);
        checkPrefix(config.tablePrefix());
        SqliteUrl url = config.url().map(SqliteUrl::parse).orElseGet(() -> new SqliteUrl(file(config), Map.of()));
        Path file = DatabaseFile.path(url.file());
        HostFileSystem host = HostFileSystem.of(file);
        return new SqliteSettings(
                file,
                url.parameters(),
                FileMode.of(properties, FILE_MODE, file),
                properties.timeout(TIMEOUT),
                network(properties, host),
                DatabaseFile.whyReadOnly(file));
    }

    private static void checkPrefix(String prefix) {
        if (prefix.startsWith(RESERVED_PREFIX)) {
            throw new IllegalArgumentException(
                    "SQLite reserves names that begin with " + RESERVED_PREFIX + " for itself: choose another prefix.");
        }
    }

    private static String file(StorageConfig config) {
        return config.property(FILE)
                .orElseThrow(() -> new IllegalArgumentException("The SQLite backend needs a URL " + SqliteUrl.PREFIX
                        + "<path>, or the property " + FILE + "."));
    }

    private static boolean network(BackendProperties properties, HostFileSystem host) {
        String value = properties.choice(NETWORK, "auto", "yes", "no").orElse("auto");
        return value.equals("auto") ? host.isNetwork() : value.equals("yes");
    }

    /** How SQLite keeps transactions whole. A write-ahead log needs memory that all processes share. */
    String journalMode() {
        return network ? "delete" : "wal";
    }

    /** What every connection relies on, unless the URL overrides it. */
    Map<String, String> pragmas() {
        Map<String, String> pragmas = new TreeMap<>(Map.of(
                "foreign_keys",
                "true",
                "busy_timeout",
                String.valueOf(Math.min(timeout.toMillis(), Integer.MAX_VALUE)),
                "synchronous",
                network ? "full" : "normal",
                "cache_size",
                CACHE_SIZE,
                "wal_autocheckpoint",
                CHECKPOINT_PAGES,
                "journal_size_limit",
                JOURNAL_BYTES));
        pragmas.replaceAll(parameters::getOrDefault);
        return pragmas;
    }

    /** All settings that the driver gets. */
    SQLiteConfig driverConfig() {
        Properties properties = new Properties();
        properties.put("page_size", PAGE_BYTES);
        properties.putAll(pragmas());
        properties.putAll(parameters);
        return new SQLiteConfig(properties);
    }

    /** The URL without the parameters. */
    String url() {
        // The driver would take a '?' in a plain name for the start of parameters.
        return SqliteUrl.PREFIX + (file.toString().contains("?") ? file.toUri() : file);
    }

    /** Who may not write makes no lock file, either. */
    AccessGate accessGate() {
        return readOnly.isPresent() ? AccessGate.OPEN : lockFileGate();
    }

    /** Writers queue at a file beside the database. Without shared memory, readers have to as well. */
    private AccessGate lockFileGate() {
        return new LockFileGate(
                Path.of(file + ".lock"), network ? Policy.ONE_WRITER_OR_READERS : Policy.ONE_WRITER, mode.attributes());
    }
}
