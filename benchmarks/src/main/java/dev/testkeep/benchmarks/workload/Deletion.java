package dev.testkeep.benchmarks.workload;

import java.sql.SQLException;

/**
 * Sessions are deleted.
 *
 * @param sessions which
 */
public record Deletion(SessionQuestion sessions) implements Question {

    @Override
    public Answer ask(Answers whom) throws SQLException {
        return whom.deletion(sessions);
    }
}
