package dev.testkeep.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The sessions of a {@link Storage}. Thread-safe. */
public interface SessionRepository {

    /**
     * Stores a session with all its test cases in one transaction: afterwards it is there whole, or not at all.
     *
     * <p>Saving the same content again changes nothing. The test cases are iterated once for each attempt and never
     * collected, so a session may be larger than the memory.
     *
     * @return the session as it is stored, and whether it was stored now or before
     * @throws StorageConflictException if a session with this UUID and other content is stored already
     * @throws InvalidDataException if the session holds something that no backend could give back
     */
    SavedSession save(NewSession session);

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
     * Reads back everything that is stored of a session, and compares it with the content hash that was made when it was
     * saved.
     *
     * @return whether the session is there and whole
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
     * @return whether it was there
     */
    default boolean delete(UUID uuid) {
        return !delete(SessionQuery.byUuid(uuid)).isEmpty();
    }
}
