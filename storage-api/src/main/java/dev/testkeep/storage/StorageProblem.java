package dev.testkeep.storage;

import java.util.UUID;

/**
 * Inconsistent rows of a storage. Immutable.
 *
 * @param session the session concerned, which may no longer exist
 * @param table the table that the rows are in
 * @param rows the number of rows concerned
 * @param description what is wrong with them
 */
public record StorageProblem(UUID session, String table, long rows, String description) {}
