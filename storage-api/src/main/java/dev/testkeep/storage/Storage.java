package dev.testkeep.storage;

import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.performance.PerformanceRepository;
import dev.testkeep.storage.statistics.StatisticsRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An open storage of test sessions. Thread-safe; close it when done.
 *
 * <p>Every method of a storage and its repositories may throw a {@link StorageException}, whose
 * {@link StorageException#isTransient()} tells whether the same call can succeed later.
 */
public interface Storage extends AutoCloseable {

    /** Stores, finds and deletes whole sessions. */
    SessionRepository sessions();

    /** Finds test cases across sessions. */
    TestCaseRepository testCases();

    /** Aggregates and compares performance values. */
    PerformanceRepository performance();

    /** Counts how test cases came out. */
    StatisticsRepository statistics();

    /** Which backend this is, and how much it holds at the moment. */
    StorageInfo info();

    /**
     * The absolute path of the database file; empty for a server or a database in memory. Do not open it while the
     * storage is open: closing any descriptor of a file drops all POSIX locks of the process on it, even the storage's.
     */
    Optional<Path> file();

    /**
     * Checks the database and all its tables: first what the database itself finds damaged, as far as it can tell; if
     * that is nothing, inconsistent rows: orphaned test cases, values and attributes, rows that cannot be decoded, and
     * those that disagree with what they are computed from: counts of sessions, times and tests of values, numbers of
     * tests and series. Unused tests and series, left by an interrupted deletion, are
     * removed if nothing is damaged and the user has the privilege.
     *
     * @return the problems found, by table and session; empty if there are none
     */
    List<StorageProblem> verify();

    /**
     * Checks what {@link #verify} checks; and then reads everything of all sessions, one after the other, as
     * {@link SessionRepository#isIntact} does. Takes as long as to export all of them.
     *
     * @return the problems found; empty if all sessions are there as they were stored
     */
    List<StorageProblem> verifyContent();

    /** Releases all connections; open streams fail afterwards. Closing twice has no effect. */
    @Override
    void close();
}
