package dev.testkeep.benchmarks.workload;

import java.sql.SQLException;

/** What can be asked about a history, or done to it. */
public interface Question {

    /** Puts it to somebody who knows. */
    Answer ask(Answers whom) throws SQLException;
}
