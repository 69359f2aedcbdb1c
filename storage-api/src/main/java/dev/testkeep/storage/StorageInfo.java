package dev.testkeep.storage;

import java.util.OptionalLong;

/**
 * What a storage is and holds, at the moment it was asked. Immutable.
 *
 * @param backend the backend's id, e.g. {@code sqlite}
 * @param location where the data are, without any secret
 * @param database the database's name and version
 * @param driver the driver's name and version
 * @param schemaVersion the version of the tables
 * @param sessions how many sessions are stored
 * @param testCases how many test cases are stored
 * @param perfValues how many performance values are stored
 * @param perfSeries how many different things were ever measured
 * @param sizeInBytes the space it takes, if the backend can tell
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
