package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.hibernate.internal.hql.HqlQuery;
import dev.testkeep.storage.hibernate.internal.mapping.RowMapper;
import dev.testkeep.storage.hibernate.internal.transaction.BatchingIterator;
import dev.testkeep.storage.hibernate.internal.transaction.OpenStreams;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Answers one query for test cases. */
public final class TestCaseReader {

    private static final int FETCH_SIZE = 500;
    private static final int CHUNK = 100;

    private final StatelessSession session;
    private final Catalogue catalogue;
    private final TestCaseQuery query;
    private final CaseSelection selection;

    private TestCaseReader(
            StatelessSession session, Catalogue catalogue, TestCaseQuery query, CaseSelection selection) {
        this.session = session;
        this.catalogue = catalogue;
        this.query = query;
        this.selection = selection;
    }

    /** Asks which sessions and tests there are, as far as the query is about them. */
    public static TestCaseReader of(StatelessSession session, Catalogue catalogue, TestCaseQuery query) {
        return new TestCaseReader(session, catalogue, query, CaseSelection.of(session, catalogue, query));
    }

    /** The matching cases; to be closed. */
    public Stream<TestCase> stream() {
        Stream<TestCase> found = matching(query.loadsDocuments());
        boolean isIncomplete = query.loadsPerfValues() && !selection.needsPerfValues();
        return isIncomplete ? withPerfValues(found) : found;
    }

    /** The matching cases, whatever limit there is, without values and documents: one session after the other. */
    public Stream<TestCase> sessionBySession() {
        return filtered(cases(" join c.session s", selection.needsDocuments(), "\norder by s.start, s.uuid"));
    }

    private Stream<TestCase> matching(boolean loadsDocuments) {
        if (selection.isPushedDown()) {
            return cases("", loadsDocuments, order());
        }
        Stream<TestCase> found = filtered(cases("", loadsDocuments || selection.needsDocuments(), order()));
        return OpenStreams.limited(found, query.limit());
    }

    private Stream<TestCase> filtered(Stream<TestCase> cases) {
        return selection.isPushedDown()
                ? cases
                : (selection.needsPerfValues() ? withPerfValues(cases) : cases)
                        .filter(selection.filter())
                        .map(this::asAsked);
    }

    /** The case without what only the filter needed. */
    private TestCase asAsked(TestCase testCase) {
        TestCase asked = query.loadsPerfValues() ? testCase : testCase.withPerfValues(List.of());
        return query.loadsDocuments() ? asked : asked.withDocument(null);
    }

    private Stream<TestCase> cases(String join, boolean loadsDocuments, String order) {
        SelectionQuery<@Nullable Object[]> rows =
                select(RowMapper.testCases(loadsDocuments) + join, order, Object[].class);
        if (selection.isPushedDown() && join.isEmpty()) {
            query.limit().ifPresent(rows::setMaxResults);
        }
        Stream<@Nullable Object[]> found = rows.setFetchSize(FETCH_SIZE).getResultStream();
        return OpenStreams.stream(new BatchingIterator<>(found.iterator(), FETCH_SIZE, this::withTests))
                .onClose(found::close);
    }

    private List<TestCase> withTests(List<@Nullable Object[]> rows) {
        List<@Nullable Object[]> allowed = rows.stream()
                .filter(row -> selection.allows(RowMapper.session(row), RowMapper.testId(row)))
                .toList();
        Map<Long, TestKey> tests =
                catalogue.tests(session, allowed.stream().map(RowMapper::testId).toList());
        return allowed.stream()
                .map(row -> RowMapper.testCase(row, tests.get(RowMapper.testId(row))))
                .toList();
    }

    private <T> SelectionQuery<T> select(String select, String order, Class<T> type) {
        return new HqlQuery().add(selection.conditions()).select(session, select, order, type);
    }

    private String order() {
        return CaseConditions.OF_CASES.orderBy(query.order());
    }

    private Stream<TestCase> withPerfValues(Stream<TestCase> found) {
        PerfValueReader values = new PerfValueReader(session, catalogue);
        return OpenStreams.stream(new BatchingIterator<>(found.iterator(), CHUNK, values::addTo))
                .onClose(found::close);
    }

    public long count() {
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
