package dev.testkeep.storage;

/** A text that selects, filters or compares is not written as it should be. */
public class QuerySyntaxException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** How much of a long text is shown on each side of where it goes wrong. */
    private static final int EXCERPT = 200;

    private final String text;
    private final int column;
    private final String expected;

    /**
     * Says what was expected at which column of which text.
     *
     * @param text the whole text
     * @param column where it goes wrong, from 1
     * @param expected what should stand there
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

    /** The same, said of a longer text in which this one starts at the offset, from 0. */
    public QuerySyntaxException within(String longerText, int offset) {
        return new QuerySyntaxException(longerText, offset + column, expected);
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Where it goes wrong, from 1. */
    public int column() {
        return column;
    }

    /** What should stand there. */
    public String expected() {
        return expected;
    }
}
