/**
 * Reads sessions and test cases: a query becomes a selection, what the database cannot decide is decided row by row.
 */
@NullMarked
package dev.testkeep.storage.hibernate.internal.read;

import org.jspecify.annotations.NullMarked;
