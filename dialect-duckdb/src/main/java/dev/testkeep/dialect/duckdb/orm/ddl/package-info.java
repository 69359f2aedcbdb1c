/**
 * The schema on DuckDB: SQL that creates, changes and drops tables, indexes and sequences, and queries of the catalogue.
 * The dialect reaches it through {@link dev.testkeep.dialect.duckdb.orm.ddl.DuckDBSchema}; nobody else calls this
 * package.
 */
@NullMarked
package dev.testkeep.dialect.duckdb.orm.ddl;

import org.jspecify.annotations.NullMarked;
