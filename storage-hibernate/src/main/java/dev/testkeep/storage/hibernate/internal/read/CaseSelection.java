package dev.testkeep.storage.hibernate.internal.read;

import static java.util.function.Predicate.not;

import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.internal.hql.Condition;
import dev.testkeep.storage.hibernate.internal.hql.SplitFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.StatelessSession;

/** Which test cases ({@code c}) a query selects: what the database can tell, and what is left to look at one by one. */
final class CaseSelection {

    private final SessionSelection sessions;
    private final TestSelection tests;
    private final SplitFilter filter;
    private final List<Condition> conditions = new ArrayList<>();

    private CaseSelection(TestCaseQuery query, SessionSelection sessions, TestSelection tests) {
        this.sessions = sessions;
        this.tests = tests;
        this.filter = SplitFilter.of(
                SplitFilter.conjuncts(query.filter().orElse(null), not(TestSelection::isAboutTests)),
                CaseConditions.OF_CASES.pushdown());
        conditions.addAll(CaseConditions.OF_CASES.of(query));
        conditions.addAll(sessions.conditions());
        conditions.addAll(filter.pushedDown());
        conditions.addAll(tests.conditions());
    }

    /** Asks which sessions and tests there are, as far as the query is about them. */
    static CaseSelection of(StatelessSession session, Catalogue catalogue, TestCaseQuery query) {
        return new CaseSelection(
                query,
                SessionSelection.of(
                        session, query.sessions().orElse(null), CaseConditions.OF_CASES.path(CaseColumn.SESSION)),
                TestSelection.of(
                        session,
                        catalogue,
                        query.nameCondition().orElse(null),
                        SplitFilter.conjuncts(query.filter().orElse(null), TestSelection::isAboutTests)));
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
