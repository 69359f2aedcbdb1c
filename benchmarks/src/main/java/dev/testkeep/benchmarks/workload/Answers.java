package dev.testkeep.benchmarks.workload;

import java.sql.SQLException;

/** Somebody who knows a history. */
public interface Answers {

    Answer cases(CaseQuestion question) throws SQLException;

    Answer sessions(SessionQuestion question) throws SQLException;

    /** The groups that both sides have, with an aggregate of each side. */
    Answer comparison(ComparisonQuestion question) throws SQLException;

    /** Deletes the sessions that there are to find, and says which they were. */
    Answer deletion(SessionQuestion question) throws SQLException;
}
