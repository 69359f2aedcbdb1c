package dev.testkeep.storage.exception;

/** The text of a selection, filter, comparison or node set has a syntax error. */
public class QuerySyntaxException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** How many characters of a long text are shown on each side of the error. */
    private static final int EXCERPT = 200;

    private final String text;
    private final int column;
    private final String expected;

    /**
     * What was expected at a column of a text.
     *
     * @param text the whole text
     * @param column the column of the error, from 1
     * @param expected what was expected there
     */
    public QuerySyntaxException(String text, int column, String expected) {
        super("'" + excerpt(text, column) + "', column " + column + ": expected " + expected, null);
        this.text = text;
        this.column = column;
        this.expected = expected;
    }

    private static String excerpt(String text, int column) {
        int start = Math.max(0, column - EXCERPT);
        int end = Math.min(text.length(), column + EXCERPT);
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }

    /** The same error in a longer text that contains this one at {@code offset}, from 0. */
    public QuerySyntaxException within(String longerText, int offset) {
        return new QuerySyntaxException(longerText, offset + column, expected);
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The column of the error, from 1. */
    public int column() {
        return column;
    }

    /** What was expected there. */
    public String expected() {
        return expected;
    }
}
