package dev.testkeep.storage.exception;

import org.jspecify.annotations.Nullable;

/** The data cannot be stored without loss; nothing was written. */
public class InvalidDataException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** With this message, and the failure behind it if there was one. */
    public InvalidDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
