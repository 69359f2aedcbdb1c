package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.statistics.Durations;
import dev.testkeep.storage.hibernate.internal.statistics.Outcome;
import dev.testkeep.storage.hibernate.internal.statistics.OutcomeHistory;
import dev.testkeep.storage.hibernate.internal.statistics.Outcomes;
import dev.testkeep.storage.hibernate.internal.transaction.Transactions;
import dev.testkeep.storage.statistics.FailureCount;
import dev.testkeep.storage.statistics.FlakyTest;
import dev.testkeep.storage.statistics.NewFailure;
import dev.testkeep.storage.statistics.ResultCounts;
import dev.testkeep.storage.statistics.StatisticsRepository;
import dev.testkeep.storage.statistics.TestDuration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Counts outcomes. Thread-safe. */
final class HibernateStatisticsRepository implements StatisticsRepository {

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final UnaryOperator<TestKey> test;

    /** Statistics of tests by their whole names. */
    HibernateStatisticsRepository(Transactions transactions, Catalogue catalogue) {
        this(transactions, catalogue, UnaryOperator.identity());
    }

    private HibernateStatisticsRepository(Transactions transactions, Catalogue catalogue, UnaryOperator<TestKey> test) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.test = test;
    }

    @Override
    public StatisticsRepository byBasename() {
        return new HibernateStatisticsRepository(transactions, catalogue, TestKey::withoutParameters);
    }

    /** The test that a case counts for. */
    private TestKey testOf(TestCase testCase) {
        return test.apply(testCase.test());
    }

    private void read(StatelessSession session, TestCaseQuery query, Consumer<Outcome> consumer) {
        Outcomes.forEach(session, catalogue, query, consumer);
    }

    @Override
    public ResultCounts results(TestCaseQuery query) {
        return transactions.read(session -> {
            SortedMap<Result, Long> counts = new TreeMap<>();
            read(session, query, outcome -> counts.merge(outcome.last().result(), 1L, Long::sum));
            return new ResultCounts(counts);
        });
    }

    @Override
    public List<FailureCount> failures(TestCaseQuery query) {
        return transactions.read(session -> {
            Map<Failure, FailedTests> failures = new HashMap<>();
            read(session, query, outcome -> {
                if (outcome.hasFailed()) {
                    TestCase failed = outcome.last();
                    failures.computeIfAbsent(Failure.of(failed), failure -> new FailedTests())
                            .add(testOf(failed).name());
                }
            });
            return failures.entrySet().stream()
                    .map(failure -> failure.getKey().count(failure.getValue()))
                    .sorted(MOST_FREQUENT)
                    .toList();
        });
    }

    private static final Comparator<FailureCount> MOST_FREQUENT = Comparator.comparingLong(FailureCount::count)
            .reversed()
            .thenComparing(FailureCount::phase, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FailureCount::reason, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** How a test failed. */
    private record Failure(@Nullable String phase, @Nullable String reason) {

        static Failure of(TestCase failed) {
            return new Failure(failed.failPhase(), failed.failReason());
        }

        FailureCount count(FailedTests tests) {
            return new FailureCount(phase, reason, tests.count, tests.names.size());
        }
    }

    /** What failed in the same way. */
    private static final class FailedTests {
        private final Set<String> names = new HashSet<>();
        private long count;

        void add(String name) {
            count++;
            names.add(name);
        }
    }

    @Override
    public List<FlakyTest> flaky(TestCaseQuery query) {
        return transactions.read(session -> {
            Map<TestKey, OutcomeHistory> histories = new HashMap<>();
            read(session, query, outcome -> histories
                    .computeIfAbsent(testOf(outcome.last()), key -> new OutcomeHistory())
                    .add(outcome));
            return histories.entrySet().stream()
                    .flatMap(history -> history.getValue().flaky(history.getKey()).stream())
                    .sorted(Comparator.comparingLong(FlakyTest::changes)
                            .thenComparingLong(FlakyTest::mixedSessions)
                            .reversed()
                            .thenComparing(FlakyTest::test))
                    .toList();
        });
    }

    @Override
    public List<TestDuration> slowest(TestCaseQuery query, int limit) {
        return transactions.read(session -> {
            Map<TestKey, Durations> durations = new HashMap<>();
            read(session, query, outcome -> {
                TestCase last = outcome.last();
                if (last.duration() != null) {
                    durations
                            .computeIfAbsent(testOf(last), key -> new Durations())
                            .add(last.duration());
                }
            });
            return durations.entrySet().stream()
                    .map(durationsOfTest -> durationsOfTest.getValue().of(durationsOfTest.getKey()))
                    .sorted(Comparator.comparing(TestDuration::mean).reversed().thenComparing(TestDuration::test))
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public List<NewFailure> newFailures(TestCaseQuery query, TestCaseQuery base) {
        return transactions.read(session -> {
            Set<TestKey> failedBefore = new HashSet<>();
            Set<TestKey> passedBefore = new HashSet<>();
            read(session, base, outcome -> {
                if (outcome.hasFailed()) {
                    failedBefore.add(testOf(outcome.last()));
                } else if (outcome.hasPassed()) {
                    passedBefore.add(testOf(outcome.last()));
                }
            });
            SortedMap<TestKey, Long> failed = new TreeMap<>();
            read(session, query, outcome -> {
                if (outcome.hasFailed() && !failedBefore.contains(testOf(outcome.last()))) {
                    failed.merge(testOf(outcome.last()), 1L, Long::sum);
                }
            });
            return failed.entrySet().stream()
                    .map(newly ->
                            new NewFailure(newly.getKey(), newly.getValue(), passedBefore.contains(newly.getKey())))
                    .toList();
        });
    }
}
