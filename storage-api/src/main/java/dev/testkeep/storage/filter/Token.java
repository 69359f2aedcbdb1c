package dev.testkeep.storage.filter;

/**
 * A word of a filter.
 *
 * @param kind what it is
 * @param text the name, word or symbol as written; what kind of word it is otherwise
 * @param value the number or text that it stands for; its own text otherwise
 * @param start where it starts, from 0
 */
record Token(Kind kind, String text, Object value, int start) {

    enum Kind {
        NAME,
        /** A word that Python reserves. */
        WORD,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    static Token of(Kind kind, String text, int start) {
        return new Token(kind, text, text, start);
    }

    /** Its description in messages. */
    String description() {
        return switch (kind) {
            case NAME, WORD, SYMBOL -> "'" + text + "'";
            case NUMBER, TEXT, END -> text;
        };
    }

    /** Whether it is this word or symbol. */
    boolean is(String wordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
    }
}
