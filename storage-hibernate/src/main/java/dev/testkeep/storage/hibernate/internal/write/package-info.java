/**
 * Writes and removes sessions: rows in batches, rows that many sessions share, and the hash of a session's content.
 */
@NullMarked
package dev.testkeep.storage.hibernate.internal.write;

import org.jspecify.annotations.NullMarked;
