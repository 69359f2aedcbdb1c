package dev.testkeep.dialect.duckdb;

import dev.testkeep.dialect.duckdb.orm.DuckDBErrorKind;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.ConnectionPolicy;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.JsonType;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Stores sessions in a DuckDB file: {@code jdbc:duckdb:<path>}, or the backend {@code duckdb}; without a path, in
 * memory. Thread-safe.
 */
public final class DuckDBBackendProvider implements BackendProvider {

    private static final JdbcDriver DRIVER = new JdbcDriver("org.duckdb.DuckDBDriver", "org.duckdb:duckdb_jdbc");

    /** A query, because nothing but the engine may touch a file that it has open. */
    private static final String SIZE = "select total_blocks * block_size from pragma_database_size()"
            + " where database_name = current_database()";

    /** For the service loader, and for explicit wiring. */
    public DuckDBBackendProvider() {}

    @Override
    public String id() {
        return "duckdb";
    }

    @Override
    public int spiVersion() {
        return SPI_VERSION;
    }

    @Override
    public boolean supports(String jdbcUrl) {
        return jdbcUrl.startsWith(DuckDBSettings.URL_PREFIX);
    }

    @Override
    public Backend configure(StorageConfig config) {
        DuckDBSettings settings = DuckDBSettings.of(config);
        OpenDatabases databases = new OpenDatabases();
        Backend.Builder backend = settings.file()
                .map(Backend::at)
                .orElseGet(() -> Backend.at(settings.location()))
                .dialect(DocumentDialect.class.getName())
                .dataSources(DRIVER, access -> databases.add(settings.dataSource()))
                .jsonType(JsonType.JSON)
                .capabilities(Capability.TRANSACTIONAL_DDL)
                .connections(ConnectionPolicy.perUnitOfWork())
                .connectionTimeout(settings.timeout())
                .accessGate(settings.accessGate(databases))
                .bulkWriter(new AppendingWriter())
                .sizeQuery(SIZE)
                .integrityCheck(new BlockCheck());
        settings.readOnly().ifPresent(backend::readOnly);
        return backend.build();
    }

    /** By the message: DuckDB has no SQLStates. */
    @Override
    public FailureKind classify(SQLException failure) {
        return switch (DuckDBErrorKind.of(failure)) {
            case UNIQUE, NOT_NULL, CHECK, FOREIGN_KEY -> FailureKind.CONSTRAINT;
            case CONFLICT -> FailureKind.SERIALIZATION;
            case LOCKED -> FailureKind.BUSY;
            case FULL -> FailureKind.FULL;
            case DENIED -> FailureKind.DENIED;
            default -> BackendProvider.super.classify(failure);
        };
    }

    @Override
    public Optional<String> advice(SQLException failure) {
        return String.valueOf(failure.getMessage()).matches("(?s).*replaying WAL.*does not match.*")
                ? Optional.of("If the database was restored from a backup, remove the .wal beside it, which is that of"
                        + " the file before; else put that file back.")
                : Optional.empty();
    }
}
