package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.internal.mapping.UnixTime;
import dev.testkeep.storage.hibernate.internal.performance.AggregateReader;
import dev.testkeep.storage.hibernate.internal.performance.ComparisonReader;
import dev.testkeep.storage.hibernate.internal.performance.ValueReader;
import dev.testkeep.storage.hibernate.internal.performance.ValueRow;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.transaction.OpenStreams;
import dev.testkeep.storage.hibernate.internal.transaction.Transactions;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.Measurement;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.PerformanceRepository;
import dev.testkeep.storage.performance.PerformanceTable;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The performance values in the database. Thread-safe. */
final class HibernatePerformanceRepository implements PerformanceRepository {

    private static final List<String> MEASUREMENT = List.of(
            "uuid",
            "name",
            "result",
            "job_completion_time_unix",
            "pvar",
            "pval",
            "punit",
            "plower",
            "pupper",
            "presult");

    private final Transactions transactions;
    private final Catalogue catalogue;

    HibernatePerformanceRepository(Transactions transactions, Catalogue catalogue) {
        this.transactions = transactions;
        this.catalogue = catalogue;
    }

    @Override
    public PerformanceTable aggregate(PerformanceQuery query) {
        return transactions.read(new AggregateReader(catalogue, query)::read);
    }

    @Override
    public PerformanceTable compare(ComparisonQuery query) {
        return transactions.read(session -> new ComparisonReader(session, catalogue, query).read());
    }

    @Override
    public Stream<Measurement> measurements(TestCaseQuery query) {
        return OpenStreams.of(transactions.open(), session -> measurements(session, query));
    }

    private Stream<Measurement> measurements(StatelessSession session, TestCaseQuery query) {
        return new ValueReader(session, catalogue, query, MEASUREMENT, null)
                .ordered()
                .map(HibernatePerformanceRepository::measurement);
    }

    private static Measurement measurement(ValueRow row) {
        return new Measurement(
                row.id(),
                row.test(),
                Result.of(row.result()),
                UnixTime.instantOrNull(row.completedAt()),
                PerfValue.builder(row.metric())
                        .value(row.value())
                        .unit(row.unit())
                        .reference(row.reference())
                        .thresholds(row.lowerThreshold(), row.upperThreshold())
                        .result(resultOrNull(row.valueResult()))
                        .build());
    }

    private static @Nullable Result resultOrNull(@Nullable String word) {
        return word == null ? null : Result.of(word);
    }
}
