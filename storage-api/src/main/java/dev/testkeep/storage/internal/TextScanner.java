package dev.testkeep.storage.internal;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a short text from left to right and tells where it goes wrong. Not thread-safe. */
public final class TextScanner {

    private final String text;
    private int position;

    /** Begins at the start of {@code text}. */
    public TextScanner(String text) {
        this.text = text;
    }

    /** Where the next character is, from 0. */
    public int position() {
        return position;
    }

    /** Whether nothing is left. */
    public boolean isAtEnd() {
        return position == text.length();
    }

    /** Whether this is the next character. */
    public boolean isNext(char symbol) {
        return !isAtEnd() && text.charAt(position) == symbol;
    }

    /** Takes the next character if it is this one. */
    public boolean accept(char symbol) {
        boolean accepted = isNext(symbol);
        if (accepted) {
            position++;
        }
        return accepted;
    }

    /** Takes what matches here, if anything does. */
    public Optional<Matcher> accept(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher);
    }

    /** Takes everything up to {@code end}. */
    public String takeTo(int end) {
        String taken = text.substring(position, end);
        position = end;
        return taken;
    }

    /** Takes this character, or throws that {@code what} was expected. */
    public void require(char symbol, String what) {
        if (!accept(symbol)) {
            throw expected(what);
        }
    }

    /** Takes what matches here, or throws that {@code what} was expected. */
    public Matcher require(Pattern pattern, String what) {
        return accept(pattern).orElseThrow(() -> expected(what));
    }

    /** Throws that {@code what} was expected, unless nothing is left. */
    public void requireEnd(String what) {
        if (!isAtEnd()) {
            throw expected(what);
        }
    }

    /** That {@code what} was expected here. */
    public QuerySyntaxException expected(String what) {
        return expected(position, what);
    }

    /** That {@code what} was expected at {@code start}. */
    public QuerySyntaxException expected(int start, String what) {
        return new QuerySyntaxException(text, start + 1, what);
    }
}
