package dev.testkeep.reports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a text file: unpacked if it is a gzip file, and without the mark that some editors put in front. */
final class TextStream {

    private static final int GZIP = 0x1f8b;
    private static final int UTF16_BIG_ENDIAN = 0xfeff;
    private static final int UTF16_LITTLE_ENDIAN = 0xfffe;
    private static final int UTF8_MARK = 0xefbbbf;
    private static final int UTF8_MARK_LENGTH = 3;

    private TextStream() {}

    /** @throws IOException also if the text is UTF-16 */
    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            InputStream text = peek(in, 2) == GZIP ? new BufferedInputStream(new GZIPInputStream(in)) : in;
            checkEncoding(text);
            if (peek(text, UTF8_MARK_LENGTH) == UTF8_MARK) {
                text.skipNBytes(UTF8_MARK_LENGTH);
            }
            return text;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Without a mark, one of the two bytes of the brace that a report begins with is zero. */
    private static void checkEncoding(InputStream text) throws IOException {
        int start = peek(text, 2);
        if (start == UTF16_BIG_ENDIAN || start == UTF16_LITTLE_ENDIAN || start == '{' || start == '{' << Byte.SIZE) {
            throw new IOException("the text is UTF-16; save it as UTF-8");
        }
    }

    /** The next bytes as one number, which stay where they are; -1 if there are not so many. */
    private static int peek(InputStream in, int count) throws IOException {
        in.mark(count);
        byte[] bytes = in.readNBytes(count);
        in.reset();
        if (bytes.length < count) {
            return -1;
        }
        int number = 0;
        for (byte next : bytes) {
            number = number << Byte.SIZE | Byte.toUnsignedInt(next);
        }
        return number;
    }
}
