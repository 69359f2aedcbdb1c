/**
 * Test sessions in any SQL database: the model, the queries and the repositories.
 *
 * <p>Start at {@link dev.testkeep.storage.Storage}. Nothing in this package knows a database, a driver or an
 * object-relational mapper; what a backend has to supply is in {@link dev.testkeep.storage.spi}.
 */
@NullMarked
package dev.testkeep.storage;

import org.jspecify.annotations.NullMarked;
