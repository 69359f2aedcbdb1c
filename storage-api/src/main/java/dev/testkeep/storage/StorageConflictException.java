package dev.testkeep.storage;

import java.util.UUID;

/** A session with the same UUID and other content is stored already; it was left as it is. */
public class StorageConflictException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final UUID session;

    /** With the session that is stored already. */
    public StorageConflictException(String message, UUID session) {
        super(message, null);
        this.session = session;
    }

    /** The UUID of the session that is stored already. */
    public UUID session() {
        return session;
    }
}
