package dev.testkeep.storage;

import org.jspecify.annotations.Nullable;

/** No backend, or more than one, matches the configuration; the message lists what was found. */
public class BackendSelectionException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** With this message, and the failure behind it if there was one. */
    public BackendSelectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
