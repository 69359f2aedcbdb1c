package dev.testkeep.dialect.duckdb.orm.type;

interface ClosesACycle {
    dev.testkeep.dialect.duckdb.orm.DuckDBDialect dialect();
}
