package dev.testkeep.storage.exception;

/** The tables were created by another version of Testkeep, or by another program. */
public class SchemaVersionException extends SchemaException {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final String expected;

    /** With the version found and the version expected; the message should name both. */
    public SchemaVersionException(String message, String found, String expected) {
        super(message, null);
        this.found = found;
        this.expected = expected;
    }

    /** The version that the tables have. */
    public String found() {
        return found;
    }

    /** The version that they should have. */
    public String expected() {
        return expected;
    }
}
