/**
 * Test sessions in any SQL database: the model, the queries and the repositories.
 *
 * <p>Start at {@link dev.testkeep.storage.Storage}. Nothing in this package knows a database, a driver or an
 * object-relational mapper; what a backend has to supply is in {@link dev.testkeep.storage.spi}.
 *
 * <p>What may be absent is returned as an {@code Optional}; only components of records, parameters and elements of rows
 * are {@code @Nullable}. Everything else is never null, and a null argument is a {@link NullPointerException}. Records,
 * queries and configurations are immutable; their collections are unmodifiable copies.
 */
@NullMarked
package dev.testkeep.storage;

import org.jspecify.annotations.NullMarked;
