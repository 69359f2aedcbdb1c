package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.statistics.FailureCount;
import dev.testkeep.storage.statistics.FlakyTest;
import dev.testkeep.storage.statistics.NewFailure;
import dev.testkeep.storage.statistics.ResultCounts;
import dev.testkeep.storage.statistics.StatisticsRepository;
import dev.testkeep.storage.statistics.TestDuration;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Counts in the database, which groups and orders: only what people look at leaves it. Thread-safe. */
final class Statistics implements StatisticsRepository {

    private static final String TEST =
            "o.name as name, o.system as system, o.partition as partition, o.environ as environ";
    private static final String BY_TEST = "group by o.name, o.system, o.partition, o.environ";

    private final Transactions transactions;

    Statistics(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public ResultCounts results(TestCaseQuery query) {
        return transactions.read(session -> {
            SortedMap<Result, Long> counts = new TreeMap<>();
            new Outcomes(session, query)
                    .select("select o.result as result, count(*) as cases", "where o.place = 1 group by o.result")
                    .getResultList()
                    .forEach(row -> counts.put(Result.of(text(row, "result")), count(row, "cases")));
            return new ResultCounts(counts);
        });
    }

    @Override
    public List<FailureCount> failures(TestCaseQuery query) {
        return transactions.read(session -> new Outcomes(session, query)
                        .select(
                                "select o.phase as phase, o.reason as reason, count(*) as cases, count(distinct o.name) as tests",
                                """
                        where o.place = 1 and o.failing = 1
                        group by o.phase, o.reason
                        order by count(*) desc, o.phase nulls first, o.reason nulls first""")
                        .getResultList()
                        .stream()
                        .map(row -> new FailureCount(
                                textOrNull(row, "phase"),
                                textOrNull(row, "reason"),
                                count(row, "cases"),
                                count(row, "tests")))
                        .toList());
    }

    @Override
    public List<FlakyTest> flaky(TestCaseQuery query) {
        return transactions.read(session -> new Outcomes(session, query)
                .select("""
                        select p.name as name, p.system as system, p.partition as partition, p.environ as environ,
                            sum(p.passed) as passed, sum(p.failed) as failed,
                            sum(case when p.passed > 0 and p.failed > 0 then 1 else 0 end) as mixed,
                            sum(case when p.failing <> p.before then 1 else 0 end) as changes
                        from (select o.name as name, o.system as system, o.partition as partition,
                            o.environ as environ, o.passed as passed, o.failed as failed, o.failing as failing,
                            lag(o.failing) over (partition by o.name, o.system, o.partition, o.environ
                                order by s.start, s.uuid) as before""", """
                        join Session s on s.uuid = o.session
                        where o.place = 1 and o.passing + o.failing = 1) p
                        group by p.name, p.system, p.partition, p.environ
                        having sum(case when p.passed > 0 and p.failed > 0 then 1 else 0 end) > 0
                            or sum(case when p.failing <> p.before then 1 else 0 end) > 1
                        order by sum(case when p.failing <> p.before then 1 else 0 end) desc,
                            sum(case when p.passed > 0 and p.failed > 0 then 1 else 0 end) desc,
                            p.name, p.system, p.partition, p.environ""").getResultList().stream()
                        .map(row -> new FlakyTest(
                                test(row),
                                count(row, "passed"),
                                count(row, "failed"),
                                count(row, "mixed"),
                                count(row, "changes")))
                        .toList());
    }

    @Override
    public List<TestDuration> slowest(TestCaseQuery query, int limit) {
        return transactions.read(session -> new Outcomes(session, query)
                        .select(
                                "select " + TEST
                                        + ", count(*) as cases, avg(o.duration) as mean, max(o.duration) as longest",
                                "where o.place = 1 and o.duration is not null " + BY_TEST
                                        + " order by avg(o.duration) desc, o.name, o.system, o.partition, o.environ")
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(row -> new TestDuration(
                                test(row), count(row, "cases"), duration(row, "mean"), duration(row, "longest")))
                        .toList());
    }

    @Override
    public List<NewFailure> newFailures(TestCaseQuery query, TestCaseQuery base) {
        return transactions.read(session -> {
            SortedMap<TestKey, Long> failed = failed(session, query);
            failed.keySet().removeAll(failed(session, base).keySet());
            Set<TestKey> passedBefore = failed.isEmpty() ? Set.of() : passed(session, base);
            List<NewFailure> found = new ArrayList<>();
            failed.forEach((test, count) -> found.add(new NewFailure(test, count, passedBefore.contains(test))));
            return List.copyOf(found);
        });
    }

    private static SortedMap<TestKey, Long> failed(StatelessSession session, TestCaseQuery query) {
        SortedMap<TestKey, Long> counts = new TreeMap<>();
        new Outcomes(session, query)
                .select("select " + TEST + ", count(*) as cases", "where o.place = 1 and o.failing = 1 " + BY_TEST)
                .getResultList()
                .forEach(row -> counts.put(test(row), count(row, "cases")));
        return counts;
    }

    private static Set<TestKey> passed(StatelessSession session, TestCaseQuery query) {
        return new Outcomes(session, query)
                .select("select " + TEST, "where o.place = 1 and o.passing = 1 " + BY_TEST).getResultList().stream()
                        .map(Statistics::test)
                        .collect(Collectors.toSet());
    }

    private static TestKey test(Tuple row) {
        return new TestKey(text(row, "name"), text(row, "system"), text(row, "partition"), text(row, "environ"));
    }

    private static String text(Tuple row, String column) {
        return StorableText.decode(row.get(column, String.class));
    }

    private static @Nullable String textOrNull(Tuple row, String column) {
        return StorableText.decodeOrNull(row.get(column, String.class));
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static Duration duration(Tuple row, String column) {
        return Objects.requireNonNull(UnixTime.durationOrNull(row.get(column, Double.class)), column);
    }
}
