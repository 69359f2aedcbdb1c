package dev.testkeep.storage;

/** A query asks for something that cannot be answered in this way; the message says what to ask instead. */
public class UnsupportedQueryException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** With this message. */
    public UnsupportedQueryException(String message) {
        super(message, null);
    }
}
