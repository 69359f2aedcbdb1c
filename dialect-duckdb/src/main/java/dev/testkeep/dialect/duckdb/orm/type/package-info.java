/**
 * Which DuckDB type a Java value is stored as, and how it is bound and read through the driver. The dialect registers
 * the types through {@link dev.testkeep.dialect.duckdb.orm.type.DuckDBTypes}; the backend extends the JSON type.
 */
@NullMarked
package dev.testkeep.dialect.duckdb.orm.type;

import org.jspecify.annotations.NullMarked;
