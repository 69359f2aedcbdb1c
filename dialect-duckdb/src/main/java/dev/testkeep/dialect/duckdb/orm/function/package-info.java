/**
 * HQL's functions in DuckDB's SQL: arrays, JSON, aggregates, windows, casts and set-returning functions. The dialect
 * registers them all through {@link dev.testkeep.dialect.duckdb.orm.function.DuckDBFunctions}; nobody else calls this
 * package.
 */
@NullMarked
package dev.testkeep.dialect.duckdb.orm.function;

import org.jspecify.annotations.NullMarked;
