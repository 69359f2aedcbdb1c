package dev.testkeep.storage.hibernate.internal.write;

import java.nio.charset.StandardCharsets;

/**
 * Reads the tokens of JSON from left to right, as strictly as RFC 8259 and within the bounds of Jackson, which has to read
 * the same text later. Not thread-safe.
 */
final class JsonText {

    /** Jackson's. */
    private static final int DEEPEST = 500;

    private final byte[] bytes;
    private final JsonNumber number = new JsonNumber();
    private int position;
    private int depth;
    private boolean escapes;

    JsonText(byte[] utf8) {
        this.bytes = utf8;
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    /** The next byte that is no white space, which stays; 0 at the end. */
    int next() {
        while (position < bytes.length) {
            int next = bytes[position];
            if (next > ' ' || next < 0) {
                return next;
            }
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                throw new Malformed();
            }
            position++;
        }
        return 0;
    }

    boolean accept(char symbol) {
        boolean accepted = next() == symbol;
        if (accepted) {
            position++;
        }
        return accepted;
    }

    void require(char symbol) {
        if (!accept(symbol)) {
            throw new Malformed();
        }
    }

    void requireNext(char symbol) {
        if (next() != symbol) {
            throw new Malformed();
        }
    }

    void requireEnd() {
        if (next() != 0 || position < bytes.length) {
            throw new Malformed();
        }
    }

    /** Takes the bracket that opens an object or a list. */
    void open() {
        position++;
        if (++depth > DEEPEST) {
            throw new Malformed();
        }
    }

    void close() {
        depth--;
    }

    /** Takes a comma, or this bracket; whether it was a comma. */
    boolean isFollowed(char end) {
        if (accept(',')) {
            return true;
        }
        require(end);
        return false;
    }

    void take(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (position == bytes.length || bytes[position++] != word.charAt(i)) {
                throw new Malformed();
            }
        }
    }

    JsonNumber takeNumber() {
        position = number.read(bytes, position);
        return number;
    }

    /** Takes a text in quotes; where it ends, without the quote. */
    int takeText() {
        escapes = false;
        for (position++; position < bytes.length; position++) {
            int next = bytes[position];
            if (next == '"') {
                return position++;
            }
            if (next == '\\') {
                escapes = true;
                position++;
            } else if (next >= 0 && next < ' ') {
                throw new Malformed();
            }
        }
        throw new Malformed();
    }

    /** Whether the last text that was taken has any. */
    boolean hasEscapes() {
        return escapes;
    }

    /** What these bytes stand for. */
    String unescape(int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        StringBuilder unescaped = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
            unescaped.append(text, from, at);
            char escape = text.charAt(at + 1);
            from = at + 2;
            if (escape == 'u') {
                unescaped.append(hexadecimal(text, from));
                from += 4;
            } else {
                unescaped.append(escaped(escape));
            }
        }
        return unescaped.append(text, from, text.length()).toString();
    }

    private static char hexadecimal(String text, int start) {
        int code = 0;
        for (int i = start; i < start + 4; i++) {
            int digit = i < text.length() && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new Malformed();
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private static char escaped(char escape) {
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw new Malformed();
        };
    }

    /** What is there is no JSON. */
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed() {
            super("malformed JSON", null, false, false);
        }
    }
}
