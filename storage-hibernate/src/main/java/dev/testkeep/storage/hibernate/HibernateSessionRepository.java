package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveAttempt;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.SessionRepository;
import dev.testkeep.storage.exception.StorageConflictException;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.internal.read.Catalogue;
import dev.testkeep.storage.hibernate.internal.read.SessionReader;
import dev.testkeep.storage.hibernate.internal.read.StoredContent;
import dev.testkeep.storage.hibernate.internal.schema.Schema;
import dev.testkeep.storage.hibernate.internal.transaction.OpenStreams;
import dev.testkeep.storage.hibernate.internal.transaction.Transactions;
import dev.testkeep.storage.hibernate.internal.write.ContentHash;
import dev.testkeep.storage.hibernate.internal.write.KnownRows;
import dev.testkeep.storage.hibernate.internal.write.RowInserter;
import dev.testkeep.storage.hibernate.internal.write.SessionRemover;
import dev.testkeep.storage.hibernate.internal.write.SessionWriter;
import dev.testkeep.storage.spi.BulkWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The sessions in the database. Thread-safe. */
final class HibernateSessionRepository implements SessionRepository {

    private static final Logger LOG = System.getLogger(HibernateSessionRepository.class.getName());

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final Schema schema;
    private final KnownRows knownRows;
    private final Optional<BulkWriter> bulkWriter;

    HibernateSessionRepository(
            Transactions transactions,
            Catalogue catalogue,
            Schema schema,
            KnownRows knownRows,
            Optional<BulkWriter> bulkWriter) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.schema = schema;
        this.knownRows = knownRows;
        this.bulkWriter = bulkWriter;
    }

    @Override
    public SavedSession save(NewSession session) {
        return insert(List.of(session)).get(0).get();
    }

    @Override
    public List<SaveAttempt> saveAll(List<NewSession> newSessions) {
        try {
            return insert(newSessions).stream().map(SaveAttempt::of).toList();
        } catch (StorageUnavailableException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // Because of one of them nothing is stored. Each on its own tells which.
            return SessionRepository.super.saveAll(newSessions);
        }
    }

    /** Stores those that are not there, in one transaction; then gives for each what tells what was done. */
    private List<Supplier<SavedSession>> insert(List<NewSession> newSessions) {
        Insertion insertion = transactions.write(session -> {
            schema.share(session);
            return insert(session, newSessions);
        });
        insertion.writer().committed();
        return insertion.outcomes();
    }

    private Insertion insert(StatelessSession session, List<NewSession> newSessions) {
        Map<UUID, Session> stored = stored(session, newSessions);
        SessionWriter writer = new SessionWriter(session, new RowInserter(session, bulkWriter), knownRows);
        List<Supplier<SavedSession>> outcomes = new ArrayList<>();
        for (NewSession newSession : newSessions) {
            Session there = stored.get(newSession.uuid());
            if (there == null) {
                Session written = writer.write(newSession);
                stored.put(written.uuid(), written);
                outcomes.add(() -> new SavedSession(written, SaveOutcome.STORED));
            } else {
                outcomes.add(() -> unchanged(newSession, there));
            }
        }
        writer.requireKnownRows();
        return new Insertion(writer, outcomes);
    }

    private static Map<UUID, Session> stored(StatelessSession session, List<NewSession> newSessions) {
        UUID[] uuids = newSessions.stream().map(NewSession::uuid).distinct().toArray(UUID[]::new);
        Map<UUID, Session> stored = new HashMap<>();
        find(session, SessionQuery.byUuid(uuids)).forEach(there -> stored.put(there.uuid(), there));
        return stored;
    }

    /** What one transaction inserts, and what it answers when it is committed. */
    private record Insertion(SessionWriter writer, List<Supplier<SavedSession>> outcomes) {}

    private static SavedSession unchanged(NewSession session, Session stored) {
        requireSameContent(session, stored);
        return new SavedSession(stored, SaveOutcome.UNCHANGED);
    }

    private static void requireSameContent(NewSession session, Session stored) {
        ContentHash hash = new ContentHash(session);
        session.testCases().forEach(hash::add);
        if (hash.finish().equals(stored.contentHash())) {
            return;
        }
        throw new StorageConflictException(
                "Session " + session.uuid() + " is stored already, with other content. Nothing was changed; delete the"
                        + " stored session first to replace it.",
                session.uuid());
    }

    @Override
    public Optional<Session> findById(UUID uuid) {
        return find(SessionQuery.byUuid(uuid)).stream().findFirst();
    }

    @Override
    public List<Session> find(SessionQuery query) {
        return transactions.read(session -> find(session, query));
    }

    private static List<Session> find(StatelessSession session, SessionQuery query) {
        try (Stream<Session> found = new SessionReader(session, query).stream()) {
            return found.toList();
        }
    }

    /** Of all sessions. */
    List<UUID> uuids() {
        return transactions.read(session -> new SessionReader(session, SessionQuery.all()).uuids());
    }

    @Override
    public Stream<Session> stream(SessionQuery query) {
        return OpenStreams.of(transactions.open(), session -> new SessionReader(session, query).stream());
    }

    @Override
    public long count(SessionQuery query) {
        return transactions.read(session -> new SessionReader(session, query).count());
    }

    @Override
    public Optional<String> document(UUID uuid) {
        return transactions.read(session -> StoredContent.document(session, uuid));
    }

    @Override
    public boolean isIntact(UUID uuid) {
        return transactions.read(session -> new SessionReader(session, SessionQuery.byUuid(uuid))
                .stream().anyMatch(stored -> StoredContent.hash(session, catalogue, stored, ContentHash::new)
                        .equals(stored.contentHash())));
    }

    @Override
    public List<UUID> delete(SessionQuery query) {
        List<UUID> deleted = transactions.write(session -> {
            schema.share(session);
            List<UUID> uuids = new SessionReader(session, query).uuids();
            new SessionRemover(session).remove(uuids);
            return uuids;
        });
        if (!deleted.isEmpty()) {
            prune();
        }
        return deleted;
    }

    /**
     * Removes tests and series that nothing refers to any more: in a transaction of its own, which keeps other writers
     * waiting only for as long as it takes.
     */
    void prune() {
        try {
            int removed = transactions.write(session -> {
                schema.own(session);
                return new SessionRemover(session).prune();
            });
            if (removed > 0) {
                knownRows.forget();
            }
        } catch (StorageUnavailableException | StorageFailureException e) {
            // Somebody else writes, or the user may not delete. What nobody refers to does no harm, and the next
            // deletion takes it along: the sessions are gone, so the call succeeded.
            LOG.log(Level.WARNING, "Unused tests and series were not removed: {0}", e.getMessage());
        }
    }
}
