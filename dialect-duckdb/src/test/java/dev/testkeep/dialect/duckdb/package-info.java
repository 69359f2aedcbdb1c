@NullMarked
package dev.testkeep.dialect.duckdb;

import org.jspecify.annotations.NullMarked;
