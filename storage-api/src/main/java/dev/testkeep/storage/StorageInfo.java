package dev.testkeep.storage;

import java.util.OptionalLong;

/**
 * A storage and its size at the moment of asking. Immutable.
 *
 * @param backend the backend's id, e.g. {@code sqlite}
 * @param location where the data are, without secrets
 * @param database the database's name and version
 * @param driver the driver's name and version
 * @param schemaVersion the version of the tables
 * @param sessions how many sessions are stored
 * @param testCases how many test cases are stored
 * @param perfValues how many performance values are stored
 * @param perfSeries how many distinct series of performance values are known
 * @param sizeInBytes its size on disk in bytes, if the backend can tell
 */
public record StorageInfo(
        String backend,
        String location,
        String database,
        String driver,
        String schemaVersion,
        long sessions,
        long testCases,
        long perfValues,
        long perfSeries,
        OptionalLong sizeInBytes) {}
