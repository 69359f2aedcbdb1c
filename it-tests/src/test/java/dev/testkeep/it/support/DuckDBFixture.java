package dev.testkeep.it.support;

import dev.testkeep.dialect.duckdb.DuckDBBackendProvider;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Access;
import java.sql.Connection;
import java.sql.SQLException;

/** DuckDB files in a temporary folder. */
public final class DuckDBFixture extends FileFixture {

    public DuckDBFixture() {
        super(new DuckDBBackendProvider());
    }

    /** From the backend's own data source: all that have a file open in one process need the same settings. */
    @Override
    public Connection connect(StorageConfig config) throws SQLException {
        return provider()
                .configure(config)
                .dataSources()
                .orElseThrow()
                .create(Access.WRITE)
                .getConnection();
    }

    /** A file is open for as long as anybody in the process has a connection. */
    @Override
    public AutoCloseable keepOpen(StorageConfig config) throws SQLException {
        return connect(config);
    }

    /** An index makes no query faster there, and updates of what is indexed could be lost. */
    @Override
    public boolean hasIndexes() {
        return false;
    }
}
