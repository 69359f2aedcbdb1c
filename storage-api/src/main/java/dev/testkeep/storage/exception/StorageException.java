package dev.testkeep.storage.exception;

import org.jspecify.annotations.Nullable;

/** The root of all exceptions of a storage. The message states what happened, on which backend, and what to do. */
public abstract class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For subclasses. */
    protected StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether the same call may succeed when it is made again later. */
    public boolean isTransient() {
        return false;
    }
}
