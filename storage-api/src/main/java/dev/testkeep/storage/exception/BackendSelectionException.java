package dev.testkeep.storage.exception;

import org.jspecify.annotations.Nullable;

/** No backend, or more than one, matches the configuration, or its jars do not fit; the message states what to do. */
public class BackendSelectionException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** With this message, and the failure behind it if there was one. */
    public BackendSelectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
