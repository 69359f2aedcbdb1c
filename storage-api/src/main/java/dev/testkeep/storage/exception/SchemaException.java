package dev.testkeep.storage.exception;

import org.jspecify.annotations.Nullable;

/** The tables are missing or differ from what this version of Testkeep expects. */
public class SchemaException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** With this message, and the failure behind it if there was one. */
    public SchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
