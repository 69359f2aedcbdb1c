package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.ReportContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Finds the place where a text stops being UTF-8, which the JDK's readers do not report. */
final class Utf8 {

    private static final int CHUNK = 8192;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private int line = 1;
    private int column = 1;

    private Utf8() {}

    /** Line and column of the first byte that does not belong there, or of the end. */
    static String placeOfFault(ReportContent content) throws IOException {
        try (InputStream in = content.open()) {
            Utf8 text = new Utf8();
            text.readToFault(in);
            return "line " + text.line + ", column " + text.column;
        }
    }

    private void readToFault(InputStream in) throws IOException {
        CoderResult result;
        int count;
        do {
            count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            result = decoder.decode(bytes, chars, count < 0);
            bytes.compact();
            countPlaces();
        } while (count >= 0 && !result.isError());
    }

    private void countPlaces() {
        chars.flip().chars().forEach(next -> {
            column = next == '\n' ? 1 : column + 1;
            line += next == '\n' ? 1 : 0;
        });
        chars.clear();
    }
}
