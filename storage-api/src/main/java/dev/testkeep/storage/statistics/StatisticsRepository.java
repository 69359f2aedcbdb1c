package dev.testkeep.storage.statistics;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCaseQuery;
import java.util.List;

/**
 * Statistics of the test results in a {@link Storage}. Thread-safe.
 *
 * <p>A retried test occurs in several runs of its session. What counts is its <em>outcome</em>: the result of the last
 * run in which it occurs. Order and limit of the queries are ignored.
 */
public interface StatisticsRepository {

    /**
     * The same statistics for base names: all variants of a test at one place, however its parameters changed, are one
     * test, whose name is the {@linkplain dev.testkeep.storage.TestKey#basename() base name}. It failed in a session if
     * one of its outcomes there failed. Numbers of outcomes are the same as for names.
     */
    StatisticsRepository byBasename();

    /** The number of outcomes by result. */
    ResultCounts results(TestCaseQuery query);

    /** The failed outcomes by phase and reason, the most frequent first. */
    List<FailureCount> failures(TestCaseQuery query);

    /**
     * The flaky tests: those that both passed and failed in one session, or whose outcomes changed between passed and
     * failed at least twice over successive sessions. Those that changed most often come first.
     */
    List<FlakyTest> flaky(TestCaseQuery query);

    /** The tests with the longest mean duration of their outcomes, at most {@code limit}, slowest first. */
    List<TestDuration> slowest(TestCaseQuery query, int limit);

    /** The tests with a failed outcome in {@code query} but none in {@code base}, sorted by name. */
    List<NewFailure> newFailures(TestCaseQuery query, TestCaseQuery base);
}
