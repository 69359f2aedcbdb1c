package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionCounts;
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

    private final StatelessSession session;
    private final RowInserter inserter;
    private final NewSession header;
    private final ContentHash hash;
    private final SessionCounter counting = new SessionCounter();
    private final HashedRows<TestEntity> tests;
    private final HashedRows<PerfSeriesEntity> series;
    private final List<TestCaseEntity> cases = new ArrayList<>();
    private final List<PerfValueEntity> values = new ArrayList<>();
    private long characters;

    public SessionWriter(StatelessSession session, RowInserter inserter, NewSession header) {
        this.session = session;
        this.inserter = inserter;
        this.header = header;
        this.hash = new ContentHash(header);
        this.tests = new HashedRows<>(session, inserter, TestEntity.class, "Test");
        this.series = new HashedRows<>(session, inserter, PerfSeriesEntity.class, "PerfSeries");
    }

    /** Writes it, and gives what was written. */
    public Session write() {
        session.insert(EntityMapper.of(header));
        inserter.insert(AttributeMapper.rows(header.uuid(), header.attributes()));
        header.testCases().forEach(this::add);
        flush();
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
        List<String> names = List.of(test.name, test.system, test.partition, test.environ);
        TestCaseEntity row =
                EntityMapper.of(header.uuid(), counting.add(testCase), tests.number(test, names), testCase);
        cases.add(row);
        addValues(row, names, testCase);
        characters += length(row.document) + length(row.failReason);
        if (isBatchFull()) {
            flush();
        }
    }

    private void addValues(TestCaseEntity row, List<String> names, NewTestCase testCase) {
        int index = 0;
        for (PerfValue value : testCase.perfValues()) {
            PerfSeriesEntity measured = EntityMapper.series(row.testId, value);
            long seriesId = series.number(measured, texts(names, measured));
            values.add(EntityMapper.of(row, index++, seriesId, value));
            characters += measured.metric.length() + measured.unit.length();
        }
    }

    private static List<String> texts(List<String> names, PerfSeriesEntity series) {
        List<String> texts = new ArrayList<>(names);
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
