/** The SQLite backend: one file for many processes. */
@NullMarked
package dev.testkeep.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
