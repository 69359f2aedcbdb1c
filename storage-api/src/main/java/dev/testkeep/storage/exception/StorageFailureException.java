package dev.testkeep.storage.exception;

import org.jspecify.annotations.Nullable;

/** The backend failed for a reason that retrying does not fix: a full disk, a missing privilege, a defect. */
public class StorageFailureException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** With this message, and the failure behind it if there was one. */
    public StorageFailureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
