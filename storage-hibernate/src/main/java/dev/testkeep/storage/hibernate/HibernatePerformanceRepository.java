package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.hibernate.internal.mapping.UnixTime;
import dev.testkeep.storage.hibernate.internal.performance.AggregateReader;
import dev.testkeep.storage.hibernate.internal.performance.ComparisonReader;
import dev.testkeep.storage.hibernate.internal.performance.ValueReader;
import dev.testkeep.storage.hibernate.internal.performance.ValueRow;
import dev.testkeep.storage.hibernate.internal.read.CaseAttribute;
import dev.testkeep.storage.hibernate.internal.read.CaseColumn;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.transaction.OpenStreams;
import dev.testkeep.storage.hibernate.internal.transaction.Transactions;
import dev.testkeep.storage.performance.Comparison;
import dev.testkeep.storage.performance.ComparisonQuery;
import dev.testkeep.storage.performance.Measurement;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.PerformanceRepository;
import dev.testkeep.storage.performance.PerformanceTable;
import java.util.List;
import java.util.Objects;
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
    public Comparison compare(ComparisonQuery query) {
        return transactions.read(session -> new ComparisonReader(session, catalogue, query).read());
    }

    @Override
    public Stream<Measurement> measurements(TestCaseQuery query) {
        return OpenStreams.of(transactions.open(), session -> measurements(session, query));
    }

    private Stream<Measurement> measurements(StatelessSession session, TestCaseQuery query) {
        return ValueReader.of(session, catalogue, query, CaseAttribute.columns(MEASUREMENT), null)
                .ordered()
                .map(HibernatePerformanceRepository::measurement);
    }

    private static Measurement measurement(ValueRow row) {
        return new Measurement(
                row.id(),
                row.test(),
                Result.of((String) Objects.requireNonNull(row.get(CaseColumn.RESULT), "result")),
                UnixTime.instantOrNull(row.number(CaseColumn.COMPLETED)),
                PerfValue.builder(row.metric())
                        .value(row.number(CaseColumn.VALUE))
                        .unit(row.unit())
                        .reference(row.number(CaseColumn.REFERENCE))
                        .thresholds(row.number(CaseColumn.LOWER), row.number(CaseColumn.UPPER))
                        .result(resultOrNull((String) row.get(CaseColumn.VALUE_RESULT)))
                        .build());
    }

    private static @Nullable Result resultOrNull(@Nullable String word) {
        return word == null ? null : Result.of(word);
    }
}
