package dev.testkeep.storage.internal.lexer;

/**
 * A word of a filter.
 *
 * @param kind what it is
 * @param text the name, word or symbol as written; what kind of word it is otherwise
 * @param value the {@link java.math.BigInteger}, {@link Double} or text that it stands for; its own text otherwise
 * @param start where it starts, from 0
 */
public record Token(Kind kind, String text, Object value, int start) {

    /** What a token is. */
    public enum Kind {
        /** An attribute or a function. */
        NAME,
        /** A word that Python reserves. */
        WORD,
        /** A number without a sign. */
        NUMBER,
        /** A text in quotes. */
        TEXT,
        /** An operator, a bracket or anything else. */
        SYMBOL,
        /** Behind the last word. */
        END
    }

    static Token of(Kind kind, String text, int start) {
        return new Token(kind, text, text, start);
    }

    /** Its description in messages. */
    public String description() {
        return switch (kind) {
            case NAME, WORD, SYMBOL -> "'" + text + "'";
            case NUMBER, TEXT, END -> text;
        };
    }

    /** Whether it is this word or symbol. */
    public boolean is(String wordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
    }
}
