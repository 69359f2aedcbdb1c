package dev.testkeep.reports.internal.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Splits long CDATA sections into several, which mean the same: the JDK's parser hands over each of them as a whole, and
 * test runners wrap all that a test has printed into one. Refuses tags that no report has, for the same reason. For
 * encodings that have ASCII characters as single bytes.
 */
final class CdataSplitter extends FilterInputStream {

    private static final String OPENING = "<![CDATA[";
    private static final String CLOSING = "]]>";
    private static final String SPLIT = CLOSING + OPENING;

    private static final int LONGEST_SECTION = 1 << 14;
    private static final int LONGEST_TAG = 1 << 24;

    private enum State {
        TEXT,
        TAG,
        CDATA
    }

    private final byte[] buffer = new byte[1 << 14];
    private int position;
    private int size;
    private State state = State.TEXT;

    /** How much of {@link #OPENING} or {@link #CLOSING} the last bytes are. */
    private int matched;

    /** How many bytes the tag or the section has. */
    private int length;

    /** How much of {@link #SPLIT} is handed out. */
    private int inserted = SPLIT.length();

    CdataSplitter(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (inserted < SPLIT.length()) {
            return SPLIT.charAt(inserted++);
        }
        if (position == size && !fill()) {
            return -1;
        }
        byte next = buffer[position];
        if (state == State.CDATA && length >= LONGEST_SECTION && matched == 0 && next > 0 && next != ']') {
            length = 0;
            inserted = 1;
            return SPLIT.charAt(0);
        }
        position++;
        follow(next);
        return Byte.toUnsignedInt(next);
    }

    private boolean fill() throws IOException {
        position = 0;
        size = Math.max(0, in.read(buffer));
        return size > 0;
    }

    private void follow(byte next) throws IOException {
        switch (state) {
            case TEXT -> {
                if (next == '<') {
                    enter(State.TAG);
                    matched = 1;
                }
            }
            case TAG -> followTag(next);
            case CDATA -> {
                length++;
                matched = next == CLOSING.charAt(matched) ? matched + 1 : next == ']' ? Math.min(matched, 2) : 0;
                if (matched == CLOSING.length()) {
                    enter(State.TEXT);
                }
            }
        }
    }

    private void followTag(byte next) throws IOException {
        matched = matched > 0 && next == OPENING.charAt(matched) ? matched + 1 : 0;
        if (matched == OPENING.length()) {
            enter(State.CDATA);
        } else if (next == '>') {
            enter(State.TEXT);
        } else if (++length > LONGEST_TAG) {
            throw new IOException("an element has attributes of more than " + (LONGEST_TAG >> 20) + " MB");
        }
    }

    private void enter(State next) {
        state = next;
        matched = 0;
        length = 0;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int next = read();
            if (next < 0) {
                return done == 0 && count > 0 ? -1 : done;
            }
            bytes[offset + done++] = (byte) next;
        }
        return done;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
