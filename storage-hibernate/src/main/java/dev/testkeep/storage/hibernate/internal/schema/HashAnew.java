package dev.testkeep.storage.hibernate.internal.schema;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.read.SessionReader;
import dev.testkeep.storage.hibernate.internal.read.StoredContent;
import dev.testkeep.storage.hibernate.internal.write.CanonicalContentHash;
import dev.testkeep.storage.hibernate.internal.write.ContentHash;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * From version 2, whose content hashes took a quarter of the time of storing: each session that is as it was stored gets a
 * hash of the new kind. One that is not keeps the old hash, so it is still found to be damaged.
 */
final class HashAnew implements UpgradeStep {

    @Override
    public String from() {
        return "2";
    }

    @Override
    public String to() {
        return "3";
    }

    @Override
    public boolean fits(Set<String> tables) {
        return tables.contains("tests");
    }

    @Override
    public boolean knowsNames() {
        return true;
    }

    @Override
    public boolean computes() {
        return true;
    }

    @Override
    public List<String> script(SchemaDefinition definition) {
        return List.of("(hash the content of each session into " + definition.quoted("sessions", "content_hash") + ")");
    }

    @Override
    public void run(SchemaChange change) {
        StatelessSession session = change.session();
        Catalogue catalogue = new Catalogue();
        for (UUID uuid : new SessionReader(session, SessionQuery.all()).uuids()) {
            new SessionReader(session, SessionQuery.byUuid(uuid))
                    .stream().toList().forEach(stored -> hash(session, catalogue, stored));
        }
    }

    private static void hash(StatelessSession session, Catalogue catalogue, Session stored) {
        String old = StoredContent.hash(session, catalogue, stored, CanonicalContentHash::new);
        if (old.equals(stored.contentHash())) {
            session.createMutationQuery("update Session set contentHash = :hash where uuid = :uuid")
                    .setParameter("hash", StoredContent.hash(session, catalogue, stored, ContentHash::new))
                    .setParameter("uuid", stored.uuid())
                    .executeUpdate();
        }
    }
}
