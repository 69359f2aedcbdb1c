package dev.testkeep.storage.exception;

import org.jspecify.annotations.Nullable;

/** The jar of a backend or of its driver is missing; the message names it if it is known. */
public final class MissingJarException extends BackendSelectionException {

    private static final long serialVersionUID = 1L;

    /** With this message, and the failure behind it if there was one. */
    public MissingJarException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
