package dev.testkeep.it.conformance;

import dev.testkeep.dialect.sqlite.SqliteBackendProvider;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.FailureKind;
import java.sql.SQLException;

/** The SQLite backend, of which a subclass spoils one thing. */
class SqliteMutant implements BackendProvider {

    private final BackendProvider sound = new SqliteBackendProvider();

    @Override
    public String id() {
        return sound.id();
    }

    @Override
    public int spiVersion() {
        return sound.spiVersion();
    }

    @Override
    public boolean supports(String jdbcUrl) {
        return sound.supports(jdbcUrl);
    }

    @Override
    public Backend configure(StorageConfig config) {
        Backend backend = sound.configure(config);
        return spoil(Backend.at(location(backend, config))
                        .dialect(dialect(backend))
                        .dataSources(backend.driver(), backend.dataSources().orElseThrow())
                        .jsonType(backend.jsonType())
                        .capabilities(capabilities(backend))
                        .connections(backend.connections())
                        .accessGate(backend.accessGate()))
                .build();
    }

    @Override
    public FailureKind classify(SQLException failure) {
        return sound.classify(failure);
    }

    /** How the suite connects past the storage. */
    String connectionSettings() {
        return "?foreign_keys=true&busy_timeout=10000";
    }

    String dialect(Backend backend) {
        return backend.dialect();
    }

    String location(Backend backend, StorageConfig config) {
        return backend.location();
    }

    Capability[] capabilities(Backend backend) {
        return backend.capabilities().toArray(Capability[]::new);
    }

    Backend.Builder spoil(Backend.Builder backend) {
        return backend;
    }
}
