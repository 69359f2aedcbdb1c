package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.SessionCounts;
import dev.testkeep.storage.StorageProblem;
import dev.testkeep.storage.hibernate.internal.write.HashedRows;
import dev.testkeep.storage.hibernate.internal.write.SessionCounter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Computes again what is stored though other rows tell it: counts, the times and tests of performance values, and the
 * numbers of tests and series. In memory are one session's results, and the problems.
 */
final class DerivedRows {

    private static final int FETCH_SIZE = 500;

    private static final String RESULTS = """
            select s.uuid, s.runs, s.cases, s.total, s.passed, s.failed, s.aborted, s.skipped, c.run, c.result, count(c.index)
            from Session s left join TestCase c on c.sessionUuid = s.uuid
            group by s.uuid, s.runs, s.cases, s.total, s.passed, s.failed, s.aborted, s.skipped, c.run, c.result
            order by s.uuid""";

    private static final String VALUES = """
            select v.sessionUuid, count(*)
            from PerfValue v
                join TestCase c on c.sessionUuid = v.sessionUuid and c.run = v.run and c.index = v.caseIndex
                join PerfSeries s on s.id = v.seriesId
            where %s
            group by v.sessionUuid order by v.sessionUuid""";

    private static final String OTHER_TIME = """
            c.completedAt <> v.completedAt or c.completedAt is null and v.completedAt is not null
                or c.completedAt is not null and v.completedAt is null""";

    private static final String OTHER_TEST =
            "s.testId <> c.testId and exists (select 1 from Test t where t.id = s.testId)";

    private static final String TESTS = "select t.id, t.name, t.system, t.partition, t.environ from Test t";

    private static final String SERIES = """
            select s.id, t.name, t.system, t.partition, t.environ, s.metric, s.unit
            from PerfSeries s join Test t on t.id = s.testId""";

    private DerivedRows() {}

    /** Sessions that count their test cases wrongly. */
    static Stream<StorageProblem> wrongCounts(StatelessSession session) {
        List<StorageProblem> problems = new ArrayList<>();
        List<Recount> current = new ArrayList<>();
        try (Stream<@Nullable Object[]> rows = rows(session, RESULTS)) {
            rows.forEach(row -> {
                if (current.isEmpty() || !current.get(0).uuid.equals(row[0])) {
                    current.forEach(recount -> recount.problem().forEach(problems::add));
                    current.clear();
                    current.add(new Recount(row));
                }
                current.get(0).add(row);
            });
        }
        current.forEach(recount -> recount.problem().forEach(problems::add));
        return problems.stream();
    }

    /** Performance values that comparisons find at another time than their test case. */
    static Stream<StorageProblem> otherTimes(StatelessSession session) {
        return values(session, OTHER_TIME, "with another completion time than their test case");
    }

    /** Performance values that comparisons count for another test. */
    static Stream<StorageProblem> otherTests(StatelessSession session) {
        return values(session, OTHER_TEST, "with a series of another test than their test case");
    }

    private static Stream<StorageProblem> values(StatelessSession session, String condition, String description) {
        return session.createSelectionQuery(VALUES.formatted(condition), Object[].class).getResultList().stream()
                .map(row -> new StorageProblem((UUID) row[0], "perf_values", (Long) row[1], description));
    }

    static Stream<StorageProblem> changedTests(StatelessSession session) {
        return changed(session, TESTS, "tests");
    }

    static Stream<StorageProblem> changedSeries(StatelessSession session) {
        return changed(session, SERIES, "perf_series");
    }

    /** Rows whose number is not the hash of their texts. */
    private static Stream<StorageProblem> changed(StatelessSession session, String query, String table) {
        try (Stream<@Nullable Object[]> rows = rows(session, query)) {
            long changed = rows.filter(row -> !row[0].equals(HashedRows.hash(texts(row))))
                    .count();
            return changed == 0
                    ? Stream.empty()
                    : Stream.of(new StorageProblem(null, table, changed, "not as they were stored"));
        }
    }

    private static List<String> texts(@Nullable Object[] row) {
        return Arrays.stream(row).skip(1).map(String.class::cast).toList();
    }

    private static Stream<@Nullable Object[]> rows(StatelessSession session, String query) {
        return session.createSelectionQuery(query, Object[].class)
                .setFetchSize(FETCH_SIZE)
                .getResultStream();
    }

    /** What a session says that there is of it, and what there is. */
    private static final class Recount {

        private static final int RUN = 8;

        private final UUID uuid;
        private final SessionCounts said;
        private final SessionCounter counter = new SessionCounter();

        Recount(@Nullable Object[] row) {
            uuid = (UUID) row[0];
            said = new SessionCounts(
                    (int) row[1], (int) row[2], (int) row[3], (int) row[4], (int) row[5], (int) row[6], (int) row[7]);
        }

        /** A run of no session has neither a number nor results. */
        void add(@Nullable Object[] row) {
            if (row[RUN] != null) {
                // A known word is its own key.
                counter.add(
                        (int) row[RUN], Result.of((String) row[RUN + 1]).kind(), Math.toIntExact((long) row[RUN + 2]));
            }
        }

        Stream<StorageProblem> problem() {
            SessionCounts found = counter.counts();
            return said.equals(found)
                    ? Stream.empty()
                    : Stream.of(new StorageProblem(uuid, "sessions", 1, difference(said, found)));
        }

        private static String difference(SessionCounts said, SessionCounts found) {
            Difference difference = new Difference();
            difference.add(said.total(), found.total(), "test cases");
            difference.add(said.runs(), found.runs(), "runs");
            difference.add(said.cases(), found.cases(), "in the first run");
            difference.add(said.passed(), found.passed(), "passed");
            difference.add(said.failed(), found.failed(), "failed");
            difference.add(said.aborted(), found.aborted(), "aborted");
            difference.add(said.skipped(), found.skipped(), "skipped");
            return difference.toString();
        }
    }

    /** Numbers that differ, in words. */
    private static final class Difference {

        private final StringJoiner said = new StringJoiner(", ", "says ", "");
        private final StringJoiner found = new StringJoiner(", ", ", and there are ", "");

        void add(int saidNumber, int foundNumber, String name) {
            if (saidNumber != foundNumber) {
                said.add(saidNumber + " " + name);
                found.add(Integer.toString(foundNumber));
            }
        }

        @Override
        public String toString() {
            return said.toString() + found;
        }
    }
}
