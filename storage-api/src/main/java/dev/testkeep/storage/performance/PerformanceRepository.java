package dev.testkeep.storage.performance;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCaseQuery;
import java.util.stream.Stream;

/**
 * The performance values of all test cases in a {@link Storage}: aggregated, compared, or one by one. Thread-safe.
 *
 * <p>A filter of a query is applied to each value with its test case, so it may use {@code pvar} and {@code pval}; a
 * limit counts values. Performance values without a number are left out.
 */
public interface PerformanceRepository {

    /** The aggregated values: a row for each group, sorted by the attributes grouped by. */
    PerformanceTable aggregate(PerformanceQuery query);

    /**
     * Two selections side by side: a row for each group that exists on both sides, sorted by the attributes grouped by.
     * If nothing was selected on the right side, the groups of the left side without a comparison.
     */
    Comparison compare(ComparisonQuery query);

    /**
     * The single values, in the order of the query, read as they are consumed. The stream holds a connection until it
     * is closed: use try-with-resources, and do not share it between threads.
     */
    Stream<Measurement> measurements(TestCaseQuery query);
}
