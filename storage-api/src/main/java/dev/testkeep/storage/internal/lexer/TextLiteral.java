package dev.testkeep.storage.internal.lexer;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in quotes as Python writes it.
 *
 * @param value the text that it stands for
 * @param end where it ends
 */
record TextLiteral(String value, int end) {

    private static final Map<Character, String> ESCAPES = Map.ofEntries(
            Map.entry('\\', "\\"),
            Map.entry('\'', "'"),
            Map.entry('"', "\""),
            Map.entry('\n', ""),
            Map.entry('a', "\u0007"),
            Map.entry('b', "\b"),
            Map.entry('f', "\f"),
            Map.entry('n', "\n"),
            Map.entry('r', "\r"),
            Map.entry('t', "\t"),
            Map.entry('v', "\u000b"));

    /** How many of them follow. */
    private static final Map<Character, Integer> HEX_DIGITS = Map.of('x', 2, 'u', 4, 'U', 8);

    private static final int MAX_OCTAL_DIGITS = 3;

    /** The text that starts here, or null if none does. */
    static @Nullable TextLiteral at(String text, int start) {
        boolean raw = text.charAt(start) == 'r' || text.charAt(start) == 'R';
        int quote = raw ? start + 1 : start;
        return quote < text.length() && (text.charAt(quote) == '\'' || text.charAt(quote) == '"')
                ? new Reader(text, quote, raw).read()
                : null;
    }

    private static final class Reader {
        private final String text;
        private final int start;
        private final boolean raw;
        private final StringBuilder value = new StringBuilder();
        private int position;

        Reader(String text, int start, boolean raw) {
            this.text = text;
            this.start = start;
            this.raw = raw;
            this.position = start + 1;
        }

        TextLiteral read() {
            char quote = text.charAt(start);
            while (current() != quote) {
                if (current() != '\\') {
                    value.append(text.charAt(position++));
                } else if (raw) {
                    keepEscape();
                } else {
                    escape();
                }
            }
            return new TextLiteral(value.toString(), position + 1);
        }

        private char current() {
            if (position >= text.length()) {
                throw new QuerySyntaxException(text, start + 1, "a closing quote for the one here");
            }
            return text.charAt(position);
        }

        /** A backslash stays, but what follows it does not end the text. */
        private void keepEscape() {
            position++;
            value.append('\\').append(current());
            position++;
        }

        private void escape() {
            position++;
            char code = current();
            String escaped = ESCAPES.get(code);
            int hexDigits = HEX_DIGITS.getOrDefault(code, 0);
            if (escaped != null) {
                position++;
                value.append(escaped);
            } else if (code >= '0' && code <= '7') {
                codePoint(octalDigits(), 8);
            } else if (hexDigits > 0) {
                position++;
                codePoint(hexDigits, 16);
            } else if (code == 'N') {
                throw expected("another escape than \\N, such as \\u00b5");
            } else {
                value.append('\\');
            }
        }

        private int octalDigits() {
            int digits = 1;
            while (digits < MAX_OCTAL_DIGITS
                    && position + digits < text.length()
                    && Character.digit(text.charAt(position + digits), 8) >= 0) {
                digits++;
            }
            return digits;
        }

        private void codePoint(int digits, int radix) {
            int code = 0;
            for (int i = 0; i < digits; i++) {
                int digit = Character.digit(current(), radix);
                if (digit < 0 || code > Character.MAX_CODE_POINT) {
                    throw expected("the code of a character: \\x and 2, \\u and 4, or \\U and 8 hexadecimal digits");
                }
                code = code * radix + digit;
                position++;
            }
            append(code);
        }

        private void append(int code) {
            if (!Character.isValidCodePoint(code)) {
                throw expected("a code of at most 10ffff");
            }
            value.appendCodePoint(code);
        }

        private QuerySyntaxException expected(String what) {
            return new QuerySyntaxException(text, position + 1, what);
        }
    }
}
