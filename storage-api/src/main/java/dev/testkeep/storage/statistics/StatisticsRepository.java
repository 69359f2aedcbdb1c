package dev.testkeep.storage.statistics;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCaseQuery;
import java.util.List;

/**
 * How the test cases in a {@link Storage} came out. Thread-safe.
 *
 * <p>A test that is retried stands in several runs of its session. What counts is its <em>outcome</em>: how it came out
 * in the last run that it stands in. Order and limit of the queries have no meaning here.
 */
public interface StatisticsRepository {

    /** How many outcomes there are of each kind. */
    ResultCounts results(TestCaseQuery query);

    /** The failed outcomes by phase and reason, the most frequent first. */
    List<FailureCount> failures(TestCaseQuery query);

    /**
     * The tests whose outcome cannot be relied on: they failed and passed in one session, or their outcomes in
     * successive sessions changed at least twice between passed and failed. Those that changed most come first.
     */
    List<FlakyTest> flaky(TestCaseQuery query);

    /** The tests that take longest on the average of their outcomes, at most {@code limit}, the slowest first. */
    List<TestDuration> slowest(TestCaseQuery query, int limit);

    /** The tests of which an outcome failed and none failed in the base, sorted by name. */
    List<NewFailure> newFailures(TestCaseQuery query, TestCaseQuery base);
}
