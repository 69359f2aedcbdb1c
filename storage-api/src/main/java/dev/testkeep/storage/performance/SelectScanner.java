package dev.testkeep.storage.performance;

/** Finds the end of a selection that is followed by more. */
final class SelectScanner {

    private final String text;
    private int position;
    private int openBrackets;

    private SelectScanner(String text, int start) {
        this.text = text;
        this.position = start;
    }

    /** The position of the first slash outside filters; the end of the text if there is none. */
    static int end(String text, int start) {
        SelectScanner scanner = new SelectScanner(text, start);
        scanner.skipTo('?');
        while (!scanner.isAtEnd()) {
            scanner.skip();
        }
        return Math.min(scanner.position, text.length());
    }

    private void skipTo(char filterMark) {
        while (!isAtEnd() && text.charAt(position) != filterMark) {
            position++;
        }
    }

    private boolean isAtEnd() {
        return position >= text.length() || (openBrackets <= 0 && text.charAt(position) == '/');
    }

    private void skip() {
        char symbol = text.charAt(position++);
        switch (symbol) {
            case '(', '[' -> openBrackets++;
            case ')', ']' -> openBrackets--;
            case '\'', '"' -> skipQuoted(symbol);
            default -> {}
        }
    }

    /** In raw texts too, a quote behind a backslash ends nothing. */
    private void skipQuoted(char quote) {
        while (position < text.length() && text.charAt(position) != quote) {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        position++;
    }
}
