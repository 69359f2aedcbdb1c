package dev.testkeep.it.support;

import dev.testkeep.dialect.duckdb.DuckDBBackendProvider;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.tck.StorageFixture;

/** DuckDB databases in memory, each of which only its storage can reach. */
public final class DuckDBMemoryFixture implements StorageFixture {

    @Override
    public BackendProvider provider() {
        return new DuckDBBackendProvider();
    }

    @Override
    public StorageConfig freshDatabase() {
        return StorageConfig.of("jdbc:duckdb:");
    }
}
