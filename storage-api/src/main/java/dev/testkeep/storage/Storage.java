package dev.testkeep.storage;

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

    /** Which backend this is, and what it holds now. */
    StorageInfo info();

    /**
     * The absolute path of the file that holds everything; empty for a server, or a database in memory. Leave it alone
     * while a storage is open: a process that closes a file loses all locks it has on it, even those of the storage.
     */
    Optional<Path> file();

    /**
     * Looks through all tables for rows that do not belong together: test cases, values and attributes that lost what
     * they belong to, and sessions whose counts do not agree with their test cases. What a single session holds is
     * checked by {@link SessionRepository#isIntact}. Tests and series that nothing refers to any more, which an interrupted
     * deletion leaves, are removed where the user may do that.
     *
     * @return what was found, by table and session; empty if all is well
     */
    List<StorageProblem> verify();

    /** Releases all connections; streams still open fail afterwards. Closing twice does nothing. */
    @Override
    void close();
}
