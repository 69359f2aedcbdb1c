/**
 * Hibernate ORM on DuckDB: a dialect and a guarded data source.
 *
 * <p>Nothing here needs the rest of Testkeep; Hibernate and the DuckDB driver are enough. Start with
 * {@link dev.testkeep.dialect.duckdb.orm.DuckDBDataSource}, from which Hibernate finds
 * {@link dev.testkeep.dialect.duckdb.orm.DuckDBDialect} by itself.
 */
@NullMarked
package dev.testkeep.dialect.duckdb.orm;

import org.jspecify.annotations.NullMarked;
