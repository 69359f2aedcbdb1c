package dev.testkeep.reports.internal.json;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A text of which a part is cut out as it was, while a parser reads it in chunks. Remembers the last chunk, in which the
 * part may begin, and everything behind its beginning. Not thread-safe.
 */
final class TextWindow extends FilterReader {

    private static final int START = 8_192;

    private char[] kept = new char[START];
    private int size;
    private long offset;
    private boolean isOpen;

    TextWindow(Reader text) {
        super(text);
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
        int count = super.read(buffer, start, length);
        if (count > 0) {
            if (!isOpen) {
                offset += size;
                size = 0;
            }
            append(buffer, start, count);
        }
        return count;
    }

    private void append(char[] buffer, int start, int count) {
        if (size + count > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(2 * kept.length, size + count));
        }
        System.arraycopy(buffer, start, kept, size, count);
        size += count;
    }

    /** Begins a part with the character at this place of the text, which must be in the last chunk. */
    void open(long place) {
        int passed = (int) (place - offset);
        System.arraycopy(kept, passed, kept, 0, size - passed);
        offset = place;
        size -= passed;
        isOpen = true;
    }

    /** Ends the part in front of this place. */
    CompactJson close(long place) {
        isOpen = false;
        return new CompactJson(kept, (int) (place - offset));
    }
}
