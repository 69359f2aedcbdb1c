package dev.testkeep.storage.hibernate;

import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Deletes sessions with everything that belongs to them. It deletes the children itself, also where foreign keys would:
 * the same on every backend, and no slower.
 */
final class SessionRemover {

    private static final int BATCH = 500;

    private static final List<String> STATEMENTS = List.of(
            "delete from PerfValue where sessionUuid in (:uuids)",
            "delete from TestCase where sessionUuid in (:uuids)",
            "delete from SessionAttribute where sessionUuid in (:uuids)",
            "delete from Session where uuid in (:uuids)");

    private final StatelessSession session;

    SessionRemover(StatelessSession session) {
        this.session = session;
    }

    void remove(List<UUID> uuids) {
        for (int start = 0; start < uuids.size(); start += BATCH) {
            removeBatch(uuids.subList(start, Math.min(start + BATCH, uuids.size())));
        }
    }

    private void removeBatch(List<UUID> uuids) {
        for (String statement : STATEMENTS) {
            session.createMutationQuery(statement)
                    .setParameterList("uuids", uuids)
                    .executeUpdate();
        }
    }
}
