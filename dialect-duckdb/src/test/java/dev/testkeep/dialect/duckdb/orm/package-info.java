@NullMarked
package dev.testkeep.dialect.duckdb.orm;

import org.jspecify.annotations.NullMarked;
