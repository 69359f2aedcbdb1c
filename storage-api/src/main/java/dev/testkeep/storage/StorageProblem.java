package dev.testkeep.storage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with what a storage holds. Immutable.
 *
 * @param session the session concerned, which may no longer exist; null if it is not known which
 * @param table the table that the rows are in; empty if it is not known which
 * @param rows the number of rows concerned, as far as known
 * @param description what is wrong with them
 */
public record StorageProblem(@Nullable UUID session, String table, long rows, String description) {}
