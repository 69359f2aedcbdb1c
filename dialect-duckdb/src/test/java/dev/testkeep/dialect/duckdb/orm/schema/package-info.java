/** A model with every basic type and everything that makes DDL. */
@NullMarked
package dev.testkeep.dialect.duckdb.orm.schema;

import org.jspecify.annotations.NullMarked;
