package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.StorageProblem;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Finds rows that lost what they belong to, which only a backend without foreign keys lets happen, or a defect. */
final class Verifier {

    private static final String COUNTS = """
            select s.uuid as session, s.total as expected, count(c.index) as found
            from Session s left join TestCase c on c.sessionUuid = s.uuid
            group by s.uuid, s.total having count(c.index) <> s.total order by s.uuid""";

    private static final String SERIES = """
            select v.sessionUuid as session, count(distinct s.id) as found
            from PerfValue v join PerfSeries s on s.id = v.seriesId
            where not exists (select 1 from Test t where t.id = s.testId)
            group by v.sessionUuid order by v.sessionUuid""";

    private final StatelessSession session;

    Verifier(StatelessSession session) {
        this.session = session;
    }

    /** By table, and there by session. */
    List<StorageProblem> problems() {
        return Stream.of(
                        counts(),
                        orphans("SessionAttribute", "session_attributes", "session", """
                                Session p where p.uuid = r.sessionUuid"""),
                        orphans("TestCase", "testcases", "session", """
                                Session p where p.uuid = r.sessionUuid"""),
                        orphans("PerfValue", "perf_values", "test case", """
                                TestCase p where p.sessionUuid = r.sessionUuid and p.run = r.run
                                    and p.index = r.caseIndex"""),
                        orphans("TestCase", "testcases", "test", """
                                Test p where p.id = r.testId"""),
                        orphans("PerfValue", "perf_values", "series", """
                                PerfSeries p where p.id = r.seriesId"""),
                        series())
                .flatMap(problems -> problems)
                .toList();
    }

    private Stream<StorageProblem> counts() {
        return session.createSelectionQuery(COUNTS, Tuple.class).getResultList().stream()
                .map(row -> new StorageProblem(
                        row.get("session", UUID.class),
                        "sessions",
                        1,
                        "says " + row.get("expected", Integer.class) + " test cases, and there are "
                                + row.get("found", Long.class)));
    }

    /** The values of such a series cannot be read; it is reported for one of their sessions. */
    private Stream<StorageProblem> series() {
        return session.createSelectionQuery(SERIES, Tuple.class).getResultList().stream()
                .map(row -> new StorageProblem(
                        row.get("session", UUID.class),
                        "perf_series",
                        row.get("found", Long.class),
                        "without their test"));
    }

    private Stream<StorageProblem> orphans(String entity, String table, String parent, String parentQuery) {
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
