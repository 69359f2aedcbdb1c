package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.FailureKind;
import dev.testkeep.storage.spi.JsonType;
import java.sql.SQLException;

/** Stores sessions in an SQLite file: {@code jdbc:sqlite:<path>}, or the backend {@code sqlite}. Thread-safe. */
public final class SqliteBackendProvider implements BackendProvider {

    private static final int READERS = 3;
    private static final String SIZE = "select page_count * page_size from pragma_page_count, pragma_page_size";

    /** For the service loader, and for whoever wants no discovery. */
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
        return Backend.builder(settings.url(), settings.file().toString(), "org.sqlite.JDBC")
                .driverJar("org.xerial:sqlite-jdbc")
                .jsonType(JsonType.TEXT)
                .capabilities(Capability.CASCADE_DELETE, Capability.MANY_PROCESSES)
                .engineProperty("hibernate.dialect", SqliteDialect.class.getName())
                .sizeQuery(SIZE)
                .writers(1)
                .connections(READERS)
                .connectionTimeout(settings.timeout())
                .accessGate(gate)
                .dataSources(new SqliteDataSources(settings, gate))
                .build();
    }

    /** By the driver's result code: SQLite has no SQLStates. */
    @Override
    public FailureKind classify(SQLException failure) {
        return ResultCodes.of(failure).map(ResultCodes::kind).orElseGet(() -> BackendProvider.super.classify(failure));
    }
}
