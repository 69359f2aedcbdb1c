package dev.testkeep.storage;

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

    /** Which backend this is, and what it holds now. */
    StorageInfo info();

    /** Releases all connections; streams still open fail afterwards. Closing twice does nothing. */
    @Override
    void close();
}
