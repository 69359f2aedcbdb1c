package dev.testkeep.storage;

import java.util.List;
import java.util.stream.Stream;

/** The test cases of all sessions in a {@link Storage}. Thread-safe. */
public interface TestCaseRepository {

    /** The test cases that match, as a list; see {@link #stream} for results of any size. */
    List<TestCase> find(TestCaseQuery query);

    /**
     * The test cases that match, read as they are consumed, in bounded memory. The stream holds a connection until it
     * is closed: use try-with-resources, and do not share it between threads.
     */
    Stream<TestCase> stream(TestCaseQuery query);

    /** How many test cases match; the limit of the query counts. */
    long count(TestCaseQuery query);
}
