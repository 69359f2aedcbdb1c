package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionCounts;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.internal.hql.HqlQuery;
import dev.testkeep.storage.hibernate.internal.hql.ParameterLists;
import dev.testkeep.storage.hibernate.internal.mapping.AttributeMapper;
import dev.testkeep.storage.hibernate.internal.mapping.EntityMapper;
import dev.testkeep.storage.hibernate.internal.mapping.PerfSeriesEntity;
import dev.testkeep.storage.hibernate.internal.mapping.TestEntity;
import dev.testkeep.storage.hibernate.internal.mapping.UnixTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Writes sessions in one transaction. Not thread-safe. */
public final class SessionWriter {

    private static final String UNKNOWN_TESTS = "not exists (select 1 from Test t where t.id = c.testId)";
    private static final String UNKNOWN_SERIES = "not exists (select 1 from PerfSeries s where s.id = v.seriesId)";

    private final StatelessSession session;
    private final RowInserter inserter;
    private final KnownRows knownRows;
    private final HashedRows<TestEntity> tests;
    private final HashedRows<PerfSeriesEntity> series;
    private final List<UUID> written = new ArrayList<>();

    public SessionWriter(StatelessSession session, RowInserter inserter, KnownRows knownRows) {
        this.session = session;
        this.inserter = inserter;
        this.knownRows = knownRows;
        this.tests = new HashedRows<>(session, inserter, knownRows, TestEntity.class, "Test");
        this.series = new HashedRows<>(session, inserter, knownRows, PerfSeriesEntity.class, "PerfSeries");
    }

    /** Writes one, and gives what was written. */
    public Session write(NewSession header) {
        written.add(header.uuid());
        session.insert(EntityMapper.of(header));
        inserter.insert(AttributeMapper.rows(header.uuid(), header.attributes()));
        CaseWriter cases = new CaseWriter(inserter, tests, series, header);
        header.testCases().forEach(cases::add);
        Session stored = new Session(
                header.uuid(),
                UnixTime.stored(header.start()),
                UnixTime.storedOrNull(header.end()),
                cases.finish(),
                header.attributes(),
                header.reportFile(),
                cases.contentHash());
        complete(stored);
        return stored;
    }

    /** The counts and the hash are known only when all cases have passed by. */
    private void complete(Session stored) {
        SessionCounts counts = stored.counts();
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
                .setParameter("hash", stored.contentHash())
                .setParameter("uuid", stored.uuid())
                .executeUpdate();
    }

    /**
     * To be called when all are written: fails if somebody has removed tests or series since they were seen. Nobody can
     * remove them from now on, until the transaction ends.
     */
    public void requireKnownRows() {
        if ((tests.reliesOnKnown() && isMissing("from TestCase c", "c.sessionUuid", UNKNOWN_TESTS))
                || (series.reliesOnKnown() && isMissing("from PerfValue v", "v.sessionUuid", UNKNOWN_SERIES))) {
            knownRows.forget();
            throw new StorageUnavailableException(
                    "Tests of a session were removed while it was stored. Store it again.", null);
        }
    }

    private boolean isMissing(String from, String sessionPath, String condition) {
        return ParameterLists.chunks(written).stream()
                .anyMatch(uuids -> new HqlQuery()
                                .in(sessionPath, uuids)
                                .add(List.of(bind -> condition))
                                .select(session, "select count(*) " + from, "", Long.class)
                                .getSingleResult()
                        > 0);
    }

    /** To be called when the transaction is committed. */
    public void committed() {
        tests.committed();
        series.committed();
    }
}
