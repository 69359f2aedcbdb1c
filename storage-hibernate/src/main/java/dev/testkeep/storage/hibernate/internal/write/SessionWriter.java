package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionCounts;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.internal.mapping.AttributeMapper;
import dev.testkeep.storage.hibernate.internal.mapping.EntityMapper;
import dev.testkeep.storage.hibernate.internal.mapping.PerfSeriesEntity;
import dev.testkeep.storage.hibernate.internal.mapping.PerfValueEntity;
import dev.testkeep.storage.hibernate.internal.mapping.TestCaseEntity;
import dev.testkeep.storage.hibernate.internal.mapping.TestEntity;
import dev.testkeep.storage.hibernate.internal.mapping.UnixTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Writes one session and its test cases in batches, in one transaction. Holds one batch in memory, however many cases
 * there are; but a single case is in memory with all its values.
 */
public final class SessionWriter {

    private static final int BATCH_CHARACTERS = 4_000_000;

    /** With more than this on average, a batch is full by its values. */
    private static final int VALUES_OF_A_CASE = 10;

    private static final String UNKNOWN_TESTS = """
            select count(*) from TestCase c
            where c.sessionUuid = :uuid and not exists (select 1 from Test t where t.id = c.testId)""";
    private static final String UNKNOWN_SERIES = """
            select count(*) from PerfValue v
            where v.sessionUuid = :uuid and not exists (select 1 from PerfSeries s where s.id = v.seriesId)""";

    private final StatelessSession session;
    private final RowInserter inserter;
    private final KnownRows knownRows;
    private final NewSession header;
    private final ContentHash hash;
    private final SessionCounter counting = new SessionCounter();
    private final HashedRows<TestEntity> tests;
    private final HashedRows<PerfSeriesEntity> series;
    private final List<TestCaseEntity> cases = new ArrayList<>();
    private final List<PerfValueEntity> values = new ArrayList<>();
    private long characters;

    public SessionWriter(StatelessSession session, RowInserter inserter, KnownRows knownRows, NewSession header) {
        this.session = session;
        this.inserter = inserter;
        this.knownRows = knownRows;
        this.header = header;
        this.hash = new ContentHash(header);
        this.tests = new HashedRows<>(session, inserter, knownRows, TestEntity.class, "Test");
        this.series = new HashedRows<>(session, inserter, knownRows, PerfSeriesEntity.class, "PerfSeries");
    }

    /** Writes it, and gives what was written. */
    public Session write() {
        session.insert(EntityMapper.of(header));
        inserter.insert(AttributeMapper.rows(header.uuid(), header.attributes()));
        header.testCases().forEach(this::add);
        flush();
        requireKnownRows();
        Session stored = new Session(
                header.uuid(),
                UnixTime.stored(header.start()),
                UnixTime.storedOrNull(header.end()),
                counting.counts(),
                header.attributes(),
                header.reportFile(),
                hash.finish());
        complete(stored.counts(), stored.contentHash());
        return stored;
    }

    private void add(NewTestCase testCase) {
        hash.add(testCase);
        TestEntity test = EntityMapper.test(testCase);
        long testId = tests.number(test, () -> texts(test));
        TestCaseEntity row = EntityMapper.of(header.uuid(), counting.add(testCase), testId, testCase);
        cases.add(row);
        addValues(row, test, testCase);
        characters += length(row.document) + length(row.failReason);
        if (isBatchFull()) {
            flush();
        }
    }

    private void addValues(TestCaseEntity row, TestEntity test, NewTestCase testCase) {
        int index = 0;
        for (PerfValue value : testCase.perfValues()) {
            PerfSeriesEntity measured = EntityMapper.series(row.testId, value);
            long seriesId = series.number(measured, () -> texts(test, measured));
            values.add(EntityMapper.of(row, index++, seriesId, value));
            characters += measured.metric.length() + measured.unit.length();
        }
    }

    private static List<String> texts(TestEntity test) {
        return List.of(test.name, test.system, test.partition, test.environ);
    }

    private static List<String> texts(TestEntity test, PerfSeriesEntity series) {
        List<String> texts = new ArrayList<>(texts(test));
        texts.add(series.metric);
        texts.add(series.unit);
        return texts;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** By rows of either table, and by characters. */
    private boolean isBatchFull() {
        return cases.size() >= inserter.batchSize()
                || values.size() >= VALUES_OF_A_CASE * inserter.batchSize()
                || characters > BATCH_CHARACTERS;
    }

    private void flush() {
        tests.flush();
        series.flush();
        inserter.insert(cases);
        inserter.insert(values);
        cases.clear();
        values.clear();
        characters = 0;
    }

    /**
     * Fails if somebody has removed tests or series since they were seen. Nobody can remove them from now on, until the
     * transaction ends.
     */
    private void requireKnownRows() {
        if ((tests.reliesOnKnown() && isMissing(UNKNOWN_TESTS))
                || (series.reliesOnKnown() && isMissing(UNKNOWN_SERIES))) {
            knownRows.forget();
            throw new StorageUnavailableException(
                    "Tests of session " + header.uuid() + " were removed while it was stored. Store it again.", null);
        }
    }

    private boolean isMissing(String counting) {
        return session.createSelectionQuery(counting, Long.class)
                        .setParameter("uuid", header.uuid())
                        .getSingleResult()
                > 0;
    }

    /** To be called when the transaction is committed. */
    public void committed() {
        tests.committed();
        series.committed();
    }

    /** The counts and the hash are known only when all cases have passed by. */
    private void complete(SessionCounts counts, String contentHash) {
        session.createMutationQuery("""
                        update Session set runs = :runs, cases = :cases, total = :total, passed = :passed,
                            failed = :failed, aborted = :aborted, skipped = :skipped, contentHash = :hash
                        where uuid = :uuid""")
                .setParameter("runs", counts.runs())
                .setParameter("cases", counts.cases())
                .setParameter("total", counts.total())
                .setParameter("passed", counts.passed())
                .setParameter("failed", counts.failed())
                .setParameter("aborted", counts.aborted())
                .setParameter("skipped", counts.skipped())
                .setParameter("hash", contentHash)
                .setParameter("uuid", header.uuid())
                .executeUpdate();
    }
}
