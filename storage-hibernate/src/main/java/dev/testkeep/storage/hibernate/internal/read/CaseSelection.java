package dev.testkeep.storage.hibernate.internal.read;

import static java.util.Map.entry;
import static java.util.function.Predicate.not;

import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import dev.testkeep.storage.hibernate.internal.hql.FilterPushdown;
import dev.testkeep.storage.hibernate.internal.hql.PathColumns;
import dev.testkeep.storage.hibernate.internal.hql.PathColumns.ColumnPath;
import dev.testkeep.storage.hibernate.internal.hql.PathColumns.ColumnType;
import dev.testkeep.storage.hibernate.internal.hql.SplitFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.StatelessSession;

/** Which test cases ({@code c}) a query selects: what the database can tell, and what is left to look at one by one. */
final class CaseSelection {

    private static final FilterPushdown PUSHDOWN = new FilterPushdown(new PathColumns(Map.ofEntries(
            entry("result", new ColumnPath("c.result", ColumnType.KEY_TEXT)),
            entry("fail_phase", new ColumnPath("c.failPhase", ColumnType.KEY_TEXT)),
            entry("session_uuid", new ColumnPath("c.sessionUuid", ColumnType.UUID)),
            entry("run_index", new ColumnPath("c.run", ColumnType.INTEGER)),
            entry("case_index", new ColumnPath("c.index", ColumnType.INTEGER)),
            entry("job_completion_time_unix", new ColumnPath("c.completedAt", ColumnType.NUMBER)),
            entry("time_total", new ColumnPath("c.duration", ColumnType.NUMBER)))));

    private final SessionSelection sessions;
    private final TestSelection tests;
    private final SplitFilter filter;
    private final List<Condition> conditions = new ArrayList<>();

    CaseSelection(StatelessSession session, Catalogue catalogue, TestCaseQuery query) {
        this.sessions = SessionSelection.of(session, query.sessions().orElse(null), CaseConditions.OF_CASES.session());
        this.filter = SplitFilter.of(
                SplitFilter.conjuncts(query.filter().orElse(null), not(TestSelection::isAboutTests)), PUSHDOWN);
        conditions.addAll(CaseConditions.OF_CASES.of(query));
        conditions.addAll(sessions.conditions());
        conditions.addAll(filter.pushedDown());
        this.tests = TestSelection.of(
                session,
                catalogue,
                query.namePattern().orElse(null),
                SplitFilter.conjuncts(query.filter().orElse(null), TestSelection::isAboutTests));
        conditions.addAll(tests.conditions());
    }

    /** What the database can tell. */
    List<Condition> conditions() {
        return conditions;
    }

    /** Whether the database can tell all. */
    boolean isPushedDown() {
        return sessions.isPushedDown() && tests.isPushedDown() && filter.isPushedDown();
    }

    /** Whether documents have to be looked at. */
    boolean needsDocuments() {
        return filter.residualAttributes().stream().anyMatch(CaseAttribute::isInDocuments);
    }

    /** Whether performance values have to be looked at. */
    boolean needsPerfValues() {
        return filter.residualAttributes().stream().anyMatch(CaseAttribute::isOfValues);
    }

    /** Whether the tests and sessions that are left to look at are right. */
    boolean allows(UUID session, long testId) {
        return sessions.allows(session) && tests.allows(testId);
    }

    /** What is left of the filter: a case matches with any of its values, or without one if it has none. */
    Predicate<TestCase> filter() {
        MeasuredAttributes attributes = new MeasuredAttributes(filter.residualAttributes());
        return testCase -> CaseRow.of(testCase).anyMatch(row -> filter.matches(attributes.of(row)));
    }
}
