package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.SessionCounts;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Writes one session and its test cases in batches, in one transaction. Holds one batch in memory, however many cases
 * there are.
 */
final class SessionWriter {

    private static final int BATCH_CHARACTERS = 4_000_000;

    private final StatelessSession session;
    private final RowInserter inserter;
    private final NewSession header;
    private final ContentHash hash;
    private final CountingResults counting = new CountingResults();
    private final PerfSeries series;
    private final List<TestCaseEntity> cases = new ArrayList<>();
    private final List<PerfValueEntity> values = new ArrayList<>();
    private int characters;

    SessionWriter(StatelessSession session, RowInserter inserter, NewSession header) {
        this.session = session;
        this.inserter = inserter;
        this.header = header;
        this.hash = new ContentHash(header);
        this.series = new PerfSeries(session, inserter);
    }

    void write() {
        session.insert(Rows.of(header));
        inserter.insert(Attributes.rows(header.uuid(), header.attributes()));
        header.testCases().forEach(this::add);
        flush();
        complete(counting.counts(), hash.finish());
    }

    private void add(NewTestCase testCase) {
        hash.add(testCase);
        TestCaseEntity row = Rows.of(header.uuid(), counting.add(testCase), testCase);
        cases.add(row);
        addValues(row, testCase);
        characters += row.document == null ? 0 : row.document.length();
        if (cases.size() == inserter.batchSize() || characters > BATCH_CHARACTERS) {
            flush();
        }
    }

    private void addValues(TestCaseEntity row, NewTestCase testCase) {
        int index = 0;
        for (PerfValue value : testCase.perfValues()) {
            values.add(Rows.of(row, index++, series.id(testCase, value), value));
        }
    }

    private void flush() {
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
