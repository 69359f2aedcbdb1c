package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Answers one query for test cases. */
final class TestCaseReader {

    private static final int FETCH_SIZE = 500;
    private static final int CHUNK = 100;
    /** More names than this are not worth a list in the statement. */
    private static final int MOST_NAMES = 500;

    private final StatelessSession session;
    private final TestCaseQuery query;
    private final Conditions conditions;
    private @Nullable Pattern patternLeft;

    TestCaseReader(StatelessSession session, TestCaseQuery query) {
        this.session = session;
        this.query = query;
        this.conditions = conditions();
    }

    private Conditions conditions() {
        Conditions all = new Conditions()
                .equal("c.sessionUuid", query.session())
                .equal("c.run", query.run())
                .equal("c.index", query.index())
                .in("c.completedAt", query.completed())
                .in("c.result", words(query.results()));
        Pattern pattern = query.namePattern();
        if (pattern != null) {
            List<String> names = NamePatterns.matchingNames(session, pattern);
            if (names.size() <= MOST_NAMES) {
                all.in("c.name", names);
            } else {
                patternLeft = pattern;
            }
        }
        return all;
    }

    private static @Nullable List<String> words(@Nullable Set<Result> results) {
        return results == null
                ? null
                : results.stream()
                        .map(result -> StorableText.encode(result.word()))
                        .sorted()
                        .toList();
    }

    /** The matching cases; to be closed. */
    Stream<TestCase> stream() {
        Stream<TestCase> found = rows().map(Stored::testCase);
        Pattern pattern = patternLeft;
        if (pattern != null) {
            found = found.filter(testCase -> NamePatterns.matches(pattern, testCase.name()));
            if (query.limit().isPresent()) {
                found = found.limit(query.limit().getAsInt());
            }
        }
        return query.loadsPerfValues() ? withPerfValues(found) : found;
    }

    private Stream<Tuple> rows() {
        String select = Stored.TEST_CASE.formatted(query.loadsDocuments() ? "c.document" : "cast(null as String)");
        SelectionQuery<Tuple> rows = conditions.select(session, select, order(), Tuple.class);
        if (patternLeft == null) {
            query.limit().ifPresent(rows::setMaxResults);
        }
        return rows.setFetchSize(FETCH_SIZE).getResultStream();
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
        long count = patternLeft == null
                ? conditions
                        .select(session, "select count(*) from TestCase c", "", Long.class)
                        .getSingleResult()
                : countNames(patternLeft);
        return query.limit().isPresent() ? Math.min(count, query.limit().getAsInt()) : count;
    }

    private long countNames(Pattern pattern) {
        try (Stream<String> names = conditions
                .select(session, "select c.name from TestCase c", "", String.class)
                .getResultStream()) {
            return names.filter(name -> NamePatterns.matches(pattern, StorableText.decode(name)))
                    .count();
        }
    }
}
