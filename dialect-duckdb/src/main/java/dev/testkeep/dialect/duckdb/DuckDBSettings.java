package dev.testkeep.dialect.duckdb;

import dev.testkeep.dialect.duckdb.orm.DuckDBDataSource;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.support.BackendProperties;
import dev.testkeep.storage.spi.support.DatabaseFile;
import dev.testkeep.storage.spi.support.FileMode;
import dev.testkeep.storage.spi.support.InProcessGate;
import dev.testkeep.storage.spi.support.LockFileGate;
import dev.testkeep.storage.spi.support.LockFileGate.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The settings of one database.
 *
 * @param file the absolute path; none for a database in memory
 * @param mode the permissions that files get
 * @param readOnly why the file must exist and is not written to; empty if it may be written
 * @param options the engine's options that the configuration sets
 * @param timeout how long to wait for a lock
 */
record DuckDBSettings(
        Optional<Path> file, FileMode mode, Optional<String> readOnly, Map<String, String> options, Duration timeout) {

    static final String URL_PREFIX = "jdbc:duckdb:";

    static final String FILE = "duckdb_db_file";
    static final String FILE_MODE = "duckdb_db_file_mode";
    static final String TIMEOUT = "duckdb_conn_timeout";
    static final String READ_ONLY = "duckdb_read_only";
    static final String THREADS = "duckdb_threads";
    static final String MEMORY_LIMIT = "duckdb_memory_limit";
    static final String STORAGE_COMPATIBILITY = "duckdb_storage_compatibility";

    private static final Set<String> PROPERTIES =
            Set.of(FILE, FILE_MODE, TIMEOUT, READ_ONLY, THREADS, MEMORY_LIMIT, STORAGE_COMPATIBILITY);

    /** Options, which the driver would take from the URL, and names for databases in memory. */
    private static final String NO_FILE = "(?s).*[;?].*|:(?!memory:$).*";

    /** Opening a file takes longer than storing a small session. */
    private static final Duration STAYS_OPEN = Duration.ofMillis(250);

    private static final Set<String> IN_MEMORY = Set.of("", ":memory:");

    static DuckDBSettings of(StorageConfig config) {
        BackendProperties properties =
                BackendProperties.of(config, "DuckDB", "duckdb_", PROPERTIES).insteadOfUrl(FILE);
        String file = config.url().map(DuckDBSettings::fileOfUrl).orElseGet(() -> file(properties));
        Optional<Path> path = IN_MEMORY.contains(file) ? Optional.empty() : Optional.of(DatabaseFile.path(file));
        return new DuckDBSettings(
                path,
                path.map(database -> FileMode.of(properties, FILE_MODE, database))
                        .orElse(new FileMode(Set.of())),
                path.flatMap(DatabaseFile::whyReadOnly).or(() -> readOnly(properties, file)),
                options(properties),
                properties.timeout(TIMEOUT));
    }

    private static String fileOfUrl(String url) {
        String file = url.substring(URL_PREFIX.length());
        if (file.matches(NO_FILE)) {
            throw new IllegalArgumentException("A DuckDB URL is " + URL_PREFIX + "<path>, or " + URL_PREFIX
                    + " alone for a database in memory. Options are properties: " + new TreeSet<>(PROPERTIES) + ".");
        }
        return file;
    }

    private static String file(BackendProperties properties) {
        return properties
                .matching(FILE, "(?s)[^;?]*", "a path without ';' and '?', which the driver could not open")
                .orElseThrow(() -> new IllegalArgumentException(
                        "The DuckDB backend needs a URL " + URL_PREFIX + "<path>, or the property " + FILE + "."));
    }

    private static Optional<String> readOnly(BackendProperties properties, String file) {
        boolean readOnly =
                properties.choice(READ_ONLY, "yes", "no").orElse("no").equals("yes");
        if (readOnly && IN_MEMORY.contains(file)) {
            throw new IllegalArgumentException(
                    "A database in memory is always empty at first: remove " + READ_ONLY + ", or name a file.");
        }
        return readOnly ? Optional.of("Cannot write to " + file + ": " + READ_ONLY + " is set.") : Optional.empty();
    }

    private static Map<String, String> options(BackendProperties properties) {
        Map<String, String> options = new TreeMap<>();
        properties.number(THREADS, "threads").ifPresent(threads -> options.put("threads", String.valueOf(threads)));
        properties
                .matching(MEMORY_LIMIT, "\\d+(\\.\\d+)? ?[KMGT]i?B", "an amount such as 512MB")
                .ifPresent(limit -> options.put("memory_limit", limit));
        properties
                .matching(STORAGE_COMPATIBILITY, "v\\d+\\.\\d+\\.\\d+|latest", "a version such as v1.4.0")
                .ifPresent(version -> options.put("storage_compatibility_version", version));
        return options;
    }

    String location() {
        return file.map(Path::toString).orElse("in memory");
    }

    /** A file is open while units of work use it, and for a moment after; a database in memory stays open. */
    AccessGate accessGate(OpenDatabases databases) {
        return file.map(path -> accessGate(path, databases)).orElseGet(InProcessGate::new);
    }

    /** Who may not write makes no lock file, which would be in the way of those who may; DuckDB has a lock of its own. */
    private AccessGate accessGate(Path database, OpenDatabases databases) {
        Path lock = Path.of(database + ".lock");
        if (DatabaseFile.whyReadOnly(database).isPresent() && !Files.isWritable(lock)) {
            return AccessGate.OPEN;
        }
        return readOnly.isPresent()
                ? new LockFileGate(lock, Policy.ONE_WRITER_OR_READERS, mode.attributes())
                : new LockFileGate(lock, Policy.ONE_PROCESS, mode.attributes())
                        .lingering(STAYS_OPEN, databases::closeUnused);
    }

    /** Creates the folder of a file that may be written. */
    DuckDBDataSource dataSource() {
        DuckDBDataSource.Builder builder = file.map(DuckDBDataSource::file).orElseGet(DuckDBDataSource::inMemory);
        if (readOnly.isPresent()) {
            builder.readOnly().closeWhenIdle();
        } else {
            file.ifPresent(DatabaseFile::createFolderOf);
            builder.permissions(mode.permissions());
        }
        options.forEach(builder::option);
        return builder.build();
    }
}
