package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.SessionCounts;
import dev.testkeep.storage.hibernate.internal.mapping.EntityMapper;
import dev.testkeep.storage.hibernate.internal.mapping.PerfSeriesEntity;
import dev.testkeep.storage.hibernate.internal.mapping.PerfValueEntity;
import dev.testkeep.storage.hibernate.internal.mapping.TestCaseEntity;
import dev.testkeep.storage.hibernate.internal.mapping.TestEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * Writes the test cases of one session in batches, and hashes each batch while the database takes it. Holds one batch in
 * memory, however many cases there are; but a single case is in memory with all its values. Not thread-safe.
 */
final class CaseWriter {

    private static final int BATCH_CHARACTERS = 4_000_000;

    /** With more than this on average, a batch is full by its values. */
    private static final int VALUES_OF_A_CASE = 10;

    private final RowInserter inserter;
    private final HashedRows<TestEntity> tests;
    private final HashedRows<PerfSeriesEntity> series;
    private final UUID uuid;
    private final ContentHash hash;
    private final SessionCounter counting = new SessionCounter();
    private final List<NewTestCase> batch = new ArrayList<>();
    private final List<TestCaseEntity> cases = new ArrayList<>();
    private final List<PerfValueEntity> values = new ArrayList<>();
    private long characters;

    CaseWriter(
            RowInserter inserter,
            HashedRows<TestEntity> tests,
            HashedRows<PerfSeriesEntity> series,
            NewSession header) {
        this.inserter = inserter;
        this.tests = tests;
        this.series = series;
        this.uuid = header.uuid();
        this.hash = new ContentHash(header);
    }

    void add(NewTestCase testCase) {
        TestEntity test = EntityMapper.test(testCase);
        long testId = tests.number(test, () -> texts(test));
        TestCaseEntity row = EntityMapper.of(uuid, counting.add(testCase), testId, testCase);
        batch.add(testCase);
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
        ForkJoinTask<?> hashing = ForkJoinPool.commonPool().submit(() -> batch.forEach(hash::add));
        try {
            insert();
        } finally {
            // It tells better than the database what is wrong with a document.
            hashing.join();
        }
        clear();
    }

    private void insert() {
        tests.flush();
        series.flush();
        inserter.insert(cases);
        inserter.insert(values);
    }

    private void clear() {
        batch.clear();
        cases.clear();
        values.clear();
        characters = 0;
    }

    /** Writes what is left, and counts all. */
    SessionCounts finish() {
        flush();
        return counting.counts();
    }

    /** Of all that is written; ends the hash. */
    String contentHash() {
        return hash.finish();
    }
}
