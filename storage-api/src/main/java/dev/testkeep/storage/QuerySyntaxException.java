package dev.testkeep.storage;

/** A text that selects, filters or compares is not written as it should be. */
public class QuerySyntaxException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final int column;

    /**
     * Says what was expected at which column of which text.
     *
     * @param text the whole text
     * @param column where it goes wrong, from 1
     * @param expected what should stand there
     */
    public QuerySyntaxException(String text, int column, String expected) {
        super("'" + text + "', column " + column + ": expected " + expected, null);
        this.text = text;
        this.column = column;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Where it goes wrong, from 1. */
    public int column() {
        return column;
    }
}
