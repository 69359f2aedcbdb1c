package dev.testkeep.storage.exception;

import org.jspecify.annotations.Nullable;

/** The backend cannot be reached, or another user held its lock for too long; retrying may help. */
public class StorageUnavailableException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** With this message, and the failure behind it if there was one. */
    public StorageUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
