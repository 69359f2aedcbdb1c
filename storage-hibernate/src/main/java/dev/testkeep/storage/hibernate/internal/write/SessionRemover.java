package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.hibernate.internal.hql.ParameterLists;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Deletes sessions with everything that belongs to them. It deletes the children itself, also where foreign keys would:
 * the same on every backend, and no slower.
 */
public final class SessionRemover {

    private static final List<String> STATEMENTS = List.of(
            "delete from PerfValue where sessionUuid in (:uuids)",
            "delete from TestCase where sessionUuid in (:uuids)",
            "delete from SessionAttribute where sessionUuid in (:uuids)",
            "delete from Session where uuid in (:uuids)");

    private static final List<String> UNREFERENCED = List.of(
            "delete from PerfSeries s where not exists (select 1 from PerfValue v where v.seriesId = s.id)", """
            delete from Test t where not exists (select 1 from TestCase c where c.testId = t.id)
                and not exists (select 1 from PerfSeries s where s.testId = t.id)""");

    private final StatelessSession session;

    public SessionRemover(StatelessSession session) {
        this.session = session;
    }

    public void remove(List<UUID> uuids) {
        ParameterLists.chunks(uuids).forEach(this::removeBatch);
    }

    /** Removes the tests and series that nothing refers to any more; how many. Nobody may write meanwhile. */
    public int prune() {
        return UNREFERENCED.stream()
                .mapToInt(statement -> session.createMutationQuery(statement).executeUpdate())
                .sum();
    }

    private void removeBatch(List<UUID> uuids) {
        for (String statement : STATEMENTS) {
            session.createMutationQuery(statement)
                    .setParameterList("uuids", uuids)
                    .executeUpdate();
        }
    }
}
