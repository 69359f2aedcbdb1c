package dev.testkeep.storage.hibernate.internal.read;

import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.hibernate.internal.hql.HqlQuery;
import dev.testkeep.storage.hibernate.internal.hql.ParameterLists;
import dev.testkeep.storage.hibernate.internal.mapping.DamagedRowException;
import dev.testkeep.storage.hibernate.internal.mapping.Series;
import dev.testkeep.storage.hibernate.internal.mapping.StorableText;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/**
 * Tests and series by their numbers, looked up many at a time and remembered: what a number stands for never changes, as
 * it is computed from that. One for a storage. Thread-safe.
 */
public final class Catalogue {

    /** What is remembered beyond it is forgotten at once. */
    private static final int MOST_REMEMBERED = 50_000;

    private static final String TEST = """
            select t.id, t.name, t.system, t.partition, t.environ from Test t""";
    private static final String SERIES = "select s.id, s.testId, s.metric, s.unit from PerfSeries s";

    private final Map<Long, TestKey> tests = new ConcurrentHashMap<>();
    private final Map<Long, Series> series = new ConcurrentHashMap<>();

    /** All tests that there are. */
    Map<Long, TestKey> tests(StatelessSession session) {
        return tests(session, ids(session, "Test"));
    }

    /** The tests with these numbers. */
    Map<Long, TestKey> tests(StatelessSession session, Collection<Long> ids) {
        return find(tests, ids, unknown -> select(session, TEST, "t.id", unknown).stream()
                .collect(Collectors.toMap(Catalogue::id, Catalogue::test)));
    }

    /** All series that there are. */
    public Map<Long, Series> series(StatelessSession session) {
        return series(session, ids(session, "PerfSeries"));
    }

    /** The series with these numbers. */
    public Map<Long, Series> series(StatelessSession session, Collection<Long> ids) {
        return find(series, ids, unknown -> readSeries(session, unknown));
    }

    private Map<Long, Series> readSeries(StatelessSession session, List<Long> ids) {
        List<Object[]> rows = select(session, SERIES, "s.id", ids);
        Map<Long, TestKey> theirTests = tests(
                session, rows.stream().map(row -> (Long) row[1]).distinct().toList());
        Map<Long, Series> found = new HashMap<>();
        for (Object[] row : rows) {
            found.put(id(row), series(row, theirTests));
        }
        return found;
    }

    private static Series series(Object[] row, Map<Long, TestKey> theirTests) {
        long testId = (Long) row[1];
        TestKey test = DamagedRowException.requireThere(theirTests.get(testId), "tests", testId);
        return DamagedRowException.decode(
                "perf_series", () -> id(row), () -> new Series(testId, test, text(row[2]), text(row[3])));
    }

    private static <T> Map<Long, T> find(
            Map<Long, T> known, Collection<Long> ids, Function<List<Long>, Map<Long, T>> read) {
        Map<Long, T> found = new HashMap<>();
        Set<Long> unknown = new LinkedHashSet<>();
        for (Long id : ids) {
            if (!found.containsKey(id)) {
                T remembered = known.get(id);
                if (remembered == null) {
                    unknown.add(id);
                } else {
                    found.put(id, remembered);
                }
            }
        }
        if (!unknown.isEmpty()) {
            found.putAll(learn(known, List.copyOf(unknown), read));
        }
        return found;
    }

    private static <T> Map<Long, T> learn(
            Map<Long, T> known, List<Long> unknown, Function<List<Long>, Map<Long, T>> read) {
        Map<Long, T> learned = new HashMap<>();
        ParameterLists.chunks(unknown).forEach(chunk -> learned.putAll(read.apply(chunk)));
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        known.putAll(learned);
        return learned;
    }

    private static List<Long> ids(StatelessSession session, String entity) {
        return session.createSelectionQuery("select r.id from " + entity + " r", Long.class)
                .getResultList();
    }

    private static List<Object[]> select(StatelessSession session, String select, String path, List<Long> ids) {
        return new HqlQuery()
                .in(path, ids)
                .select(session, select, "", Object[].class)
                .getResultList();
    }

    private static Long id(Object[] row) {
        return (Long) row[0];
    }

    private static TestKey test(Object[] row) {
        return DamagedRowException.decode(
                "tests", () -> id(row), () -> new TestKey(text(row[1]), text(row[2]), text(row[3]), text(row[4])));
    }

    private static String text(Object column) {
        return StorableText.decode((String) column);
    }
}
