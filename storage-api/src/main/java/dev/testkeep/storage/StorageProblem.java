package dev.testkeep.storage;

import java.util.UUID;

/**
 * Rows of a storage that do not belong together. Immutable.
 *
 * @param session the session concerned, which may be gone
 * @param table the table that the rows are in
 * @param rows how many rows it is about
 * @param description what is wrong with them
 */
public record StorageProblem(UUID session, String table, long rows, String description) {}
