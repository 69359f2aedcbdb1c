package dev.testkeep.dialect.sqlite;

interface UsesAnotherDialect {
    dev.testkeep.dialect.duckdb.DuckDBBackendProvider provider();
}
