package dev.testkeep.reports.internal.json;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * JSON that a parser has found to be well-formed, without white space, and without escapes where a character can stand for
 * itself. NaN and the infinities become texts, as JSON has no numbers for them.
 */
final class CompactJson {

    private final char[] text;
    private final int length;
    private final char[] compact;
    private int size;

    /** The first characters of {@code text}. */
    CompactJson(char[] text, int length) {
        this.text = text;
        this.length = length;
        this.compact = new char[length];
    }

    @Override
    public String toString() {
        return isCopied() ? new String(compact, 0, size) : writtenAnew();
    }

    /** Copies all but white space, as long as nothing else has to change. */
    private boolean isCopied() {
        int next = 0;
        while (next < length) {
            char c = text[next++];
            if (c == 'N' || c == 'I') {
                return false;
            }
            if (c > ' ') {
                compact[size++] = c;
            }
            if (c == '"') {
                int end = endOfText(next);
                if (end < 0) {
                    return false;
                }
                System.arraycopy(text, next, compact, size, end - next);
                size += end - next;
                next = end;
            }
        }
        return true;
    }

    /** Behind the last quote, if the first one is in front of {@code start}; -1 if there is a character's code in it. */
    private int endOfText(int start) {
        int next = start;
        while (text[next] != '"') {
            if (text[next] == '\\' && text[++next] == 'u') {
                return -1;
            }
            next++;
        }
        return next + 1;
    }

    private String writtenAnew() {
        StringWriter copy = new StringWriter(length);
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), text, 0, length);
                JsonGenerator generator = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), copy)) {
            parser.nextToken();
            Json.copyValue(parser, generator);
        }
        return copy.toString();
    }
}
