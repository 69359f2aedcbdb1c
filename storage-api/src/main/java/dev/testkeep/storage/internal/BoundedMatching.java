package dev.testkeep.storage.internal;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Users' regular expressions. Java's engine goes back and forth in a text, for ever with patterns like {@code (a+)+b},
 * and is recursive; here both come to an end, on every machine at the same place. What cannot be bounded is a pattern that
 * looks at no character, because it repeats what matches nothing: {@code ((){9999}){9999}}, or dozens of {@code (|)}.
 */
public final class BoundedMatching {

    /** How often a character of one text is looked at before that is too much: a second or less. */
    static final int MAX_LOOKS = 100_000_000;

    private BoundedMatching() {}

    /**
     * The pattern that a user wrote.
     *
     * @throws PatternSyntaxException if it is none, or nested too deeply for the stack
     */
    public static Pattern compile(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (StackOverflowError e) {
            throw new PatternSyntaxException("Nested too deeply", regex, -1);
        }
    }

    /**
     * Whether the search finds the pattern in the text.
     *
     * @throws QuerySyntaxException if that takes too many steps or too much memory
     */
    public static boolean finds(Predicate<Matcher> search, Pattern pattern, String text) {
        try {
            return search.test(pattern.matcher(new CountedText(text, MAX_LOOKS)));
        } catch (TooManyLooks e) {
            throw tooMuch(pattern, text, "b+ for (b+)+", "more than " + MAX_LOOKS + " steps");
        } catch (StackOverflowError e) {
            throw tooMuch(pattern, text, "[ab]* for (a|b)*", "too much memory");
        }
    }

    private static QuerySyntaxException tooMuch(Pattern pattern, String text, String example, String cost) {
        return new QuerySyntaxException(
                pattern.pattern(),
                1,
                "a regular expression that is simpler to match, e.g. with " + example + ": matching a text of "
                        + text.length() + " characters takes " + cost);
    }

    /** A text that can be looked at so many times. Not thread-safe. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private int looksLeft;

        CountedText(String text, int looksLeft) {
            this.text = text;
            this.looksLeft = looksLeft;
        }

        @Override
        public char charAt(int index) {
            if (looksLeft-- == 0) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Leaves Java's engine; cheap, as its stack trace is of no interest. */
    private static final class TooManyLooks extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }
}
