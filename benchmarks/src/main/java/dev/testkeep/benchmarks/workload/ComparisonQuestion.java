package dev.testkeep.benchmarks.workload;

import java.sql.SQLException;

/**
 * How do the values of two periods compare?
 *
 * @param left when the cases of one side were completed
 * @param right when those of the other were
 * @param statistics whether nine statistics are wanted, or just the mean
 */
public record ComparisonQuestion(Window left, Window right, boolean statistics) implements Question {

    /** As a query has it. */
    public String aggregation() {
        return statistics ? "stats:" : "mean:";
    }

    @Override
    public Answer ask(Answers whom) throws SQLException {
        return whom.comparison(this);
    }
}
