package dev.testkeep.storage.internal.lexer;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.util.List;
import java.util.function.Supplier;

/** The tokens of a filter from the next one on, and errors about them. Not thread-safe. */
public final class TokenStream {

    /** Little enough for any stack, both when the filter is read and when it is evaluated. */
    public static final int MAX_DEPTH = 100;

    private static final int MAX_LENGTH = 65_536;

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    /** From the first one on. */
    public TokenStream(String text) {
        this.text = text;
        if (text.length() > MAX_LENGTH) {
            throw new QuerySyntaxException(text, MAX_LENGTH + 1, "a filter of at most " + MAX_LENGTH + " characters");
        }
        this.tokens = Lexer.tokens(text);
    }

    /** The next one. */
    public Token peek() {
        return tokens.get(next);
    }

    /** The one after the next one; the end if there is none. */
    public Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** Takes the next one. */
    public Token take() {
        return tokens.get(next++);
    }

    /** Takes the next token if it is this word or symbol. */
    public boolean accept(String wordOrSymbol) {
        boolean accepted = peek().is(wordOrSymbol);
        if (accepted) {
            next++;
        }
        return accepted;
    }

    /** Takes the next one, or throws that {@code what} was expected if it is of another kind. */
    public Token take(Token.Kind kind, String what) {
        if (peek().kind() != kind) {
            throw expected(what);
        }
        return take();
    }

    /** Takes this symbol, or throws that {@code what} was expected. */
    public void require(String symbol, String what) {
        if (!accept(symbol)) {
            throw expected(what);
        }
    }

    /** Reads one level deeper. */
    public <T> T nested(Supplier<T> part) {
        if (depth == MAX_DEPTH) {
            throw expected("a filter that is nested at most " + MAX_DEPTH + " levels deep");
        }
        depth++;
        T read = part.get();
        depth--;
        return read;
    }

    /** The first text with this value after that token; that token if there is none. */
    public Token find(String value, Token from) {
        return tokens.stream()
                .filter(token -> token.start() > from.start() && token.kind() == Token.Kind.TEXT)
                .filter(token -> token.value().equals(value))
                .findFirst()
                .orElse(from);
    }

    /** That {@code what} was expected instead of the next one. */
    public QuerySyntaxException expected(String what) {
        return expected(peek(), what + ", not " + peek().description());
    }

    /** That {@code what} was expected there. */
    public QuerySyntaxException expected(Token at, String what) {
        return new QuerySyntaxException(text, at.start() + 1, what);
    }
}
