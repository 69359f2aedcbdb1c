package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.StorageProblem;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.internal.mapping.DamagedRowException;
import dev.testkeep.storage.hibernate.internal.transaction.Transactions;
import dev.testkeep.storage.spi.Backend;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Finds damage, rows that lost what they belong to or do not agree, and sessions that are not what was stored. Thread-safe.
 */
final class Verifier {

    private static final String SERIES = """
            select v.sessionUuid as session, count(distinct s.id) as found
            from PerfValue v join PerfSeries s on s.id = v.seriesId
            where not exists (select 1 from Test t where t.id = s.testId)
            group by v.sessionUuid order by v.sessionUuid""";

    private final Transactions transactions;
    private final HibernateSessionRepository sessions;
    private final Backend backend;

    Verifier(Transactions transactions, HibernateSessionRepository sessions, Backend backend) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.backend = backend;
    }

    /** What the database finds itself; if that is nothing, by table, and there by session. */
    List<StorageProblem> problems() {
        List<StorageProblem> damages = damages();
        if (!damages.isEmpty()) {
            // Nothing else would be certain, and nothing is to be changed.
            return damages;
        }
        if (backend.readOnly().isEmpty()) {
            sessions.prune();
        }
        return Stream.of(
                        find("sessions", DerivedRows::wrongCounts),
                        find(
                                "session_attributes",
                                session -> orphans(session, "SessionAttribute", "session_attributes", "session", """
                                Session p where p.uuid = r.sessionUuid""")),
                        find("testcases", session -> orphans(session, "TestCase", "testcases", "session", """
                                Session p where p.uuid = r.sessionUuid""")),
                        find("perf_values", session -> orphans(session, "PerfValue", "perf_values", "test case", """
                                TestCase p where p.sessionUuid = r.sessionUuid and p.run = r.run
                                    and p.index = r.caseIndex""")),
                        find("testcases", session -> orphans(session, "TestCase", "testcases", "test", """
                                Test p where p.id = r.testId""")),
                        find("perf_values", session -> orphans(session, "PerfValue", "perf_values", "series", """
                                PerfSeries p where p.id = r.seriesId""")),
                        find("perf_series", this::series),
                        find("perf_values", DerivedRows::otherTimes),
                        find("perf_values", DerivedRows::otherTests),
                        find("tests", DerivedRows::changedTests),
                        find("perf_series", DerivedRows::changedSeries))
                .flatMap(List::stream)
                .toList();
    }

    private List<StorageProblem> damages() {
        return transactions.read(session -> session.doReturningWork(backend.integrityCheck()::damages)).stream()
                .map(damage -> new StorageProblem(null, "", 1, damage))
                .toList();
    }

    /** A value that cannot be decoded is a problem, too. */
    private List<StorageProblem> find(String table, Function<StatelessSession, Stream<StorageProblem>> question) {
        try {
            return transactions.read(session -> question.apply(session).toList());
        } catch (RuntimeException e) {
            return List.of(undecodable(null, table, e));
        }
    }

    /** Passes on what has to do with the database, and not with what is in it. */
    private static StorageProblem undecodable(@Nullable UUID session, String table, RuntimeException failure) {
        if (failure instanceof StorageUnavailableException) {
            throw failure;
        }
        String damage = failure instanceof DamagedRowException row ? row.damage() : failure.getMessage();
        return new StorageProblem(session, table, 1, "cannot be read: " + damage);
    }

    /** What {@link #problems} finds, and then the sessions that are not as they were stored. */
    List<StorageProblem> problemsWithContent() {
        List<StorageProblem> all = new ArrayList<>(problems());
        try {
            sessions.uuids().forEach(uuid -> content(uuid).ifPresent(all::add));
        } catch (RuntimeException e) {
            all.add(undecodable(null, "sessions", e));
        }
        return all;
    }

    private Optional<StorageProblem> content(UUID uuid) {
        try {
            return sessions.isIntact(uuid) || sessions.findById(uuid).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StorageProblem(uuid, "sessions", 1, "is not as it was stored"));
        } catch (RuntimeException e) {
            return Optional.of(undecodable(uuid, "sessions", e));
        }
    }

    /** The values of such a series cannot be read; it is reported for one of their sessions. */
    private Stream<StorageProblem> series(StatelessSession session) {
        return session.createSelectionQuery(SERIES, Tuple.class).getResultList().stream()
                .map(row -> new StorageProblem(
                        row.get("session", UUID.class),
                        "perf_series",
                        row.get("found", Long.class),
                        "without their test"));
    }

    private Stream<StorageProblem> orphans(
            StatelessSession session, String entity, String table, String parent, String parentQuery) {
        String query = """
                select r.sessionUuid as session, count(*) as found from %s r
                where not exists (select 1 from %s)
                group by r.sessionUuid order by r.sessionUuid""".formatted(entity, parentQuery);
        return session.createSelectionQuery(query, Tuple.class).getResultList().stream()
                .map(row -> new StorageProblem(
                        row.get("session", UUID.class),
                        table,
                        row.get("found", Long.class),
                        "without their " + parent));
    }
}
