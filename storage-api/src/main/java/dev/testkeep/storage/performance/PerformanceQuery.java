package dev.testkeep.storage.performance;

import dev.testkeep.storage.TestCaseQuery;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Which performance values to aggregate, and how. Immutable.
 *
 * @param testCases the test cases whose values take part
 * @param summary how they are grouped, aggregated and shown
 */
public record PerformanceQuery(TestCaseQuery testCases, Summary summary) {

    public PerformanceQuery {
        Objects.requireNonNull(testCases, "testCases");
        Objects.requireNonNull(summary, "summary");
    }

    /**
     * Reads {@code select/aggregations:groups/columns}, such as {@code now-1d:now/mean,max:+job_nodelist/+result}:
     *
     * <ul>
     *   <li>{@code select} as in {@link dev.testkeep.storage.Selector#parse}; a {@code /} in a filter belongs to it if
     *       it is quoted or in parentheses;
     *   <li>{@code aggregations}: functions separated by commas: {@code min max mean median std first last sum count}
     *       and {@code p00} to {@code p99}, of {@code pval} or as {@code max(attribute)}; {@code stats} means
     *       {@code min,p01,p05,median,p95,p99,max,mean,std};
     *   <li>{@code groups}: nothing for the default, {@code +a+b} for additional attributes, or {@code a,b} instead
     *       of it;
     *   <li>{@code columns}: nothing for the groups and the aggregated attributes, {@code +a+b} for more, or {@code
     *       a,b} instead of them.
     * </ul>
     *
     * The notation is ReFrame's.
     *
     * @throws dev.testkeep.storage.exception.QuerySyntaxException if the text has another form
     */
    public static PerformanceQuery parse(String text, Clock clock) {
        return new SpecParser(text, clock).performance();
    }

    /** The same with other test cases, such as fewer of them. */
    public PerformanceQuery restrict(UnaryOperator<TestCaseQuery> restriction) {
        return new PerformanceQuery(restriction.apply(testCases), summary);
    }

    /** The columns of the result; those grouped by come first. */
    public List<OutputColumn> columns() {
        return summary.outputColumns();
    }
}
