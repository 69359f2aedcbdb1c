package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Answers one query for test cases. */
final class TestCaseReader {

    private static final int FETCH_SIZE = 500;
    private static final int CHUNK = 100;

    private final StatelessSession session;
    private final TestCaseQuery query;
    private final CaseSelection selection;

    TestCaseReader(StatelessSession session, TestCaseQuery query) {
        this.session = session;
        this.query = query;
        this.selection = new CaseSelection(session, query);
    }

    /** The matching cases; to be closed. */
    Stream<TestCase> stream() {
        Stream<TestCase> found = matching(query.loadsDocuments());
        boolean isIncomplete = query.loadsPerfValues() && !selection.needsPerfValues();
        return isIncomplete ? withPerfValues(found) : found;
    }

    private Stream<TestCase> matching(boolean loadsDocuments) {
        if (selection.isPushedDown()) {
            return cases(loadsDocuments);
        }
        Stream<TestCase> named =
                cases(loadsDocuments || selection.needsDocuments()).filter(selection::isNamed);
        Stream<TestCase> found = (selection.needsPerfValues() ? withPerfValues(named) : named)
                .filter(selection.filter())
                .map(this::asAsked);
        return query.limit().isPresent() ? found.limit(query.limit().getAsInt()) : found;
    }

    /** The case without what only the filter needed. */
    private TestCase asAsked(TestCase testCase) {
        TestCase asked = query.loadsPerfValues() ? testCase : testCase.withPerfValues(List.of());
        return query.loadsDocuments() ? asked : asked.withDocument(null);
    }

    private Stream<TestCase> cases(boolean loadsDocuments) {
        String select = Stored.TEST_CASE.formatted(loadsDocuments ? "c.document" : "cast(null as String)");
        SelectionQuery<Tuple> rows = select(select, order(), Tuple.class);
        if (selection.isPushedDown()) {
            query.limit().ifPresent(rows::setMaxResults);
        }
        return rows.setFetchSize(FETCH_SIZE).getResultStream().map(Stored::testCase);
    }

    private <T> SelectionQuery<T> select(String select, String order, Class<T> type) {
        return new Conditions().add(selection.conditions()).select(session, select, order, type);
    }

    private String order() {
        return switch (query.order()) {
            case POSITION -> "\norder by c.sessionUuid, c.run, c.index";
            case COMPLETION -> "\norder by c.completedAt nulls first, c.sessionUuid, c.run, c.index";
            case NEWEST_FIRST -> "\norder by c.completedAt desc nulls last, c.sessionUuid, c.run, c.index";
        };
    }

    private Stream<TestCase> withPerfValues(Stream<TestCase> found) {
        PerfValueReader values = new PerfValueReader(session);
        return OpenStreams.stream(new Chunks<>(found.iterator(), CHUNK, values::addTo))
                .onClose(found::close);
    }

    long count() {
        long count = selection.isPushedDown() ? countRows() : countMatches();
        return query.limit().isPresent() ? Math.min(count, query.limit().getAsInt()) : count;
    }

    private long countRows() {
        return select("select count(*) from TestCase c", "", Long.class).getSingleResult();
    }

    private long countMatches() {
        try (Stream<TestCase> found = matching(false)) {
            return found.count();
        }
    }
}
