package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TestCaseRepository;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.read.TestCaseReader;
import dev.testkeep.storage.hibernate.internal.transaction.OpenStreams;
import dev.testkeep.storage.hibernate.internal.transaction.Transactions;
import java.util.List;
import java.util.stream.Stream;

/** The test cases in the database. Thread-safe. */
final class HibernateTestCaseRepository implements TestCaseRepository {

    private final Transactions transactions;
    private final Catalogue catalogue;

    HibernateTestCaseRepository(Transactions transactions, Catalogue catalogue) {
        this.transactions = transactions;
        this.catalogue = catalogue;
    }

    @Override
    public List<TestCase> find(TestCaseQuery query) {
        return transactions.read(session -> {
            try (Stream<TestCase> found = TestCaseReader.of(session, catalogue, query).stream()) {
                return found.toList();
            }
        });
    }

    @Override
    public Stream<TestCase> stream(TestCaseQuery query) {
        return OpenStreams.of(transactions.open(), session -> TestCaseReader.of(session, catalogue, query).stream());
    }

    @Override
    public long count(TestCaseQuery query) {
        return transactions.read(
                session -> TestCaseReader.of(session, catalogue, query).count());
    }
}
