package dev.testkeep.storage;

import dev.testkeep.storage.exception.InvalidDataException;
import dev.testkeep.storage.exception.StorageConflictException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The sessions of a {@link Storage}. Thread-safe. */
public interface SessionRepository {

    /**
     * Stores a session with all its test cases in one transaction: either all of it is stored, or nothing.
     *
     * <p>Saving the same content again changes nothing. The test cases are iterated once per attempt and never
     * collected, so a session may be larger than memory.
     *
     * @return the session as it is stored, and whether it was stored now or before
     * @throws StorageConflictException if a session with this UUID but different content is already stored
     * @throws InvalidDataException if the session holds something that no backend could return unchanged
     */
    SavedSession save(NewSession session);

    /**
     * Stores several sessions, each of them whole or not at all, as {@link #save} does; one that fails does not keep the
     * others from being stored. Faster for small sessions, as they may share a transaction: other writers wait until all
     * of them are stored.
     *
     * @param sessions the sessions; what their test cases hold open must stay so until this returns
     * @return what became of each, in their order
     * @throws dev.testkeep.storage.exception.StorageUnavailableException if the database cannot be reached in time;
     *     nothing is stored then
     */
    default List<SaveAttempt> saveAll(List<NewSession> sessions) {
        return sessions.stream()
                .map(session -> SaveAttempt.of(() -> save(session)))
                .toList();
    }

    /** The session with this UUID, if it is stored. */
    Optional<Session> findById(UUID uuid);

    /** The sessions that match, as a list; see {@link #stream} for results of any size. */
    List<Session> find(SessionQuery query);

    /**
     * The sessions that match, read as they are consumed. The stream holds a connection until it is closed: use
     * try-with-resources, and do not share it between threads.
     */
    Stream<Session> stream(SessionQuery query);

    /** How many sessions match; the limit of the query counts. */
    long count(SessionQuery query);

    /** The JSON document stored with a session, if there is one; it holds no test cases. */
    Optional<String> document(UUID uuid);

    /**
     * Reads back everything stored of a session and compares it with the content hash computed when it was saved.
     *
     * @return whether the session exists and its content is unchanged
     */
    boolean isIntact(UUID uuid);

    /**
     * Deletes the sessions that match with everything that belongs to them, in one transaction.
     *
     * @return the UUIDs of the deleted sessions, in the order of the query
     */
    List<UUID> delete(SessionQuery query);

    /**
     * Deletes one session with everything that belongs to it.
     *
     * @return whether it existed
     */
    default boolean delete(UUID uuid) {
        return !delete(SessionQuery.byUuid(uuid)).isEmpty();
    }
}
