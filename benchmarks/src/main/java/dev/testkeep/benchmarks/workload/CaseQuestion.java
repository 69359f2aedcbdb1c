package dev.testkeep.benchmarks.workload;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which test cases are there? A null asks for nothing.
 *
 * @param completed when they were completed
 * @param regex what their names begin with: a circumflex and literal text
 * @param session the session that they belong to
 * @param sessions the sessions that they belong to
 * @param filter the partition, size and result that they have
 * @param documents whether the documents are wanted, too
 */
public record CaseQuestion(
        @Nullable Window completed,
        @Nullable String regex,
        @Nullable UUID session,
        @Nullable SessionQuestion sessions,
        @Nullable CaseFilter filter,
        boolean documents)
        implements Question {

    /** All of them. */
    public static CaseQuestion all() {
        return new CaseQuestion(null, null, null, null, null, false);
    }

    static CaseQuestion in(Window completed) {
        return new CaseQuestion(completed, null, null, null, null, false);
    }

    static CaseQuestion of(UUID session) {
        return new CaseQuestion(null, null, session, null, null, false);
    }

    static CaseQuestion of(SessionQuestion sessions) {
        return new CaseQuestion(null, null, null, sessions, null, false);
    }

    CaseQuestion named(String prefix) {
        return new CaseQuestion(completed, prefix, session, sessions, filter, documents);
    }

    CaseQuestion that(CaseFilter condition) {
        return new CaseQuestion(completed, regex, session, sessions, condition, documents);
    }

    CaseQuestion withDocuments() {
        return new CaseQuestion(completed, regex, session, sessions, filter, true);
    }

    @Override
    public Answer ask(Answers whom) throws SQLException {
        return whom.cases(this);
    }
}
