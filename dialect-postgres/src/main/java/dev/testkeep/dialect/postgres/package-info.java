/** The PostgreSQL backend: one server for many hosts. */
@NullMarked
package dev.testkeep.dialect.postgres;

import org.jspecify.annotations.NullMarked;
