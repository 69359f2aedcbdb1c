package dev.testkeep.cli.failure;

import dev.testkeep.cli.table.Cells;
import dev.testkeep.storage.exception.QuerySyntaxException;

/** Shows a person where a text goes wrong. */
final class SyntaxErrors {

    /** How much of a long text is shown on each side of the place. */
    private static final int MARGIN = 60;

    private static final String INDENT = "\n  ";

    private SyntaxErrors() {}

    /** The message, and the text with a caret under the place. */
    static String describe(QuerySyntaxException error) {
        String text = error.text();
        int place = Math.min(error.column() - 1, text.length());
        int start = Math.max(0, place - MARGIN);
        int end = Math.min(text.length(), place + MARGIN);
        String before = (start > 0 ? "…" : "") + Cells.visible(text.substring(start, place));
        String after = Cells.visible(text.substring(place, end)) + (end < text.length() ? "…" : "");
        return Cells.visible(String.valueOf(error.getMessage())) + INDENT + before + after + INDENT
                + " ".repeat(Cells.width(before)) + "^";
    }
}
