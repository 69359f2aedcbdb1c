package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.ConnectionPolicy;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.JsonType;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;

/** Stores sessions in an SQLite file: {@code jdbc:sqlite:<path>}, or the backend {@code sqlite}. Thread-safe. */
public final class SqliteBackendProvider implements BackendProvider {

    private static final JdbcDriver DRIVER = new JdbcDriver("org.sqlite.JDBC", "org.xerial:sqlite-jdbc");
    private static final int READERS = 3;
    private static final String SIZE = "select page_count * page_size from pragma_page_count, pragma_page_size";

    /** For the service loader, and for explicit wiring. */
    public SqliteBackendProvider() {}

    @Override
    public String id() {
        return "sqlite";
    }

    @Override
    public int spiVersion() {
        return SPI_VERSION;
    }

    @Override
    public boolean supports(String jdbcUrl) {
        return jdbcUrl.startsWith(SqliteUrl.PREFIX);
    }

    @Override
    public Backend configure(StorageConfig config) {
        SqliteSettings settings = SqliteSettings.of(config);
        AccessGate gate = settings.accessGate();
        Backend.Builder backend = Backend.at(settings.file())
                .dialect(SqliteDialect.class.getName())
                .dataSources(DRIVER, new SqliteDataSources(settings, gate))
                .jsonType(JsonType.TEXT)
                .capabilities(Capability.CASCADE_DELETE, Capability.TRANSACTIONAL_DDL)
                .connections(ConnectionPolicy.readersAndWriters(READERS, 1))
                .connectionTimeout(settings.timeout())
                .accessGate(new WatchingGate(gate, settings.file()))
                .sizeQuery(SIZE)
                .integrityCheck(new PageCheck());
        settings.readOnly().ifPresent(backend::readOnly);
        return backend.build();
    }

    /** By the driver's result code: SQLite has no SQLStates. */
    @Override
    public FailureKind classify(SQLException failure) {
        if (failure instanceof DatabaseFileException moved) {
            return moved.kind();
        }
        return ResultCodes.of(failure).map(ResultCodes::kind).orElseGet(() -> BackendProvider.super.classify(failure));
    }

    @Override
    public Optional<String> advice(SQLException failure) {
        if (ResultCodes.of(failure)
                .filter(SQLiteErrorCode.SQLITE_IOERR_WRITE::equals)
                .isPresent()) {
            // SQLite does not tell why: it knows a full disk alone.
            return Optional.of("Nothing was stored. Try again later, unless a quota or the largest size of a file is"
                    + " reached.");
        }
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(NativeLibraryNotFoundException.class::isInstance)
                .findFirst()
                .map(missing -> "The driver unpacks it in the folder "
                        + System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"))
                        + ", which must exist, have room, and let programs run. The system property org.sqlite.tmpdir"
                        + " chooses another.");
    }
}
