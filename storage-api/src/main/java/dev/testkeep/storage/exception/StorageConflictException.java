package dev.testkeep.storage.exception;

import java.util.UUID;

/** A session with the same UUID but different content is already stored; it was left unchanged. */
public class StorageConflictException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final UUID session;

    /** With the UUID of the session that is already stored. */
    public StorageConflictException(String message, UUID session) {
        super(message, null);
        this.session = session;
    }

    /** The UUID of the session that is already stored. */
    public UUID session() {
        return session;
    }
}
