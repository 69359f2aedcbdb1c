/** The DuckDB backend of Testkeep. */
@NullMarked
package dev.testkeep.dialect.duckdb;

import org.jspecify.annotations.NullMarked;
