package dev.testkeep.storage.performance;

import dev.testkeep.storage.TestCaseQuery;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A comparison of performance values. Immutable.
 *
 * @param left the test cases whose values are compared
 * @param right the test cases with which they are compared
 * @param summary how both sides are grouped, aggregated and shown; aggregates {@code pval}, and does not group by it
 * @param leftTerm the name of the left side in headings
 * @param rightTerm the name of the right side in headings
 */
public record ComparisonQuery(
        TestCaseQuery left, TestCaseQuery right, Summary summary, String leftTerm, String rightTerm) {

    /** The heading of the difference in percent, the last column of a comparison. */
    public static final String DIFFERENCE_TITLE = "pdiff (%)";

    public ComparisonQuery {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(leftTerm, "leftTerm");
        Objects.requireNonNull(rightTerm, "rightTerm");
        if (!summary.aggregatesValue()) {
            throw new IllegalArgumentException("a comparison shows a difference, so it needs an aggregation of "
                    + Aggregation.VALUE + " and cannot group by it");
        }
    }

    /** With the terms {@code lhs} and {@code rhs}. */
    public static ComparisonQuery of(TestCaseQuery left, TestCaseQuery right, Summary summary) {
        return new ComparisonQuery(left, right, summary, "lhs", "rhs");
    }

    /**
     * Reads {@code select/select/aggregations:groups/columns}: the left side, the right side, and the rest as in
     * {@link PerformanceQuery#parse}. A column that ends with {@code _L} or {@code _R} is shown for that side only; an
     * attribute {@code a_L} itself is requested as {@code a_L_L} or {@code a_L_R}.
     *
     * @throws dev.testkeep.storage.exception.QuerySyntaxException if the text has another form, does not aggregate {@code pval},
     *     or groups by it
     */
    public static ComparisonQuery parse(String text, Clock clock) {
        return new SpecParser(text, clock).comparison();
    }

    /** The same with other names for the sides. */
    public ComparisonQuery withTerms(String newLeftTerm, String newRightTerm) {
        return new ComparisonQuery(left, right, summary, newLeftTerm, newRightTerm);
    }

    /** The same with other test cases on the left side, such as fewer of them. */
    public ComparisonQuery restrictLeft(UnaryOperator<TestCaseQuery> restriction) {
        return new ComparisonQuery(restriction.apply(left), right, summary, leftTerm, rightTerm);
    }

    /** The same with other test cases on the right side, such as fewer of them. */
    public ComparisonQuery restrictRight(UnaryOperator<TestCaseQuery> restriction) {
        return new ComparisonQuery(left, restriction.apply(right), summary, leftTerm, rightTerm);
    }

    /** The columns of the result without the difference; those grouped by come first. */
    public List<OutputColumn> columns() {
        return summary.comparedColumns();
    }

    /** The heading of a column: {@code pval (mean) (lhs)}. */
    public String title(OutputColumn column) {
        String title = column.content().title();
        return switch (column.side()) {
            case BOTH -> title;
            case LEFT -> title + " (" + leftTerm + ")";
            case RIGHT -> title + " (" + rightTerm + ")";
        };
    }

    /** The aggregation that is compared: the first one of {@code pval}. */
    public Aggregation compared() {
        return summary.aggregations().stream()
                .filter(Aggregation::isOfValue)
                .findFirst()
                .orElseThrow();
    }
}
