package dev.testkeep.spool.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object on one line, in UTF-8; members whose value is null are left out. Tests of a millisecond wait for it, in a
 * JVM that has compiled little yet: it is few methods and plain loops. Not thread-safe.
 */
final class JsonLine {

    private byte[] bytes = new byte[512];
    private int length;

    private JsonLine() {
        bytes[length++] = '{';
    }

    static JsonLine event(String name) {
        return new JsonLine().put("event", name);
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }

    JsonLine put(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            quote(value);
        }
        return this;
    }

    JsonLine put(String name, long value) {
        name(name);
        ascii(Long.toString(value));
        return this;
    }

    /** A mark: it is there or not. */
    JsonLine mark(String name, boolean there) {
        if (there) {
            name(name);
            ascii("true");
        }
        return this;
    }

    /** Unix seconds, to the microsecond. */
    JsonLine put(String name, Instant time) {
        name(name);
        return number(time.getEpochSecond(), time.getNano() / 1000);
    }

    /** Seconds, to the microsecond. */
    JsonLine seconds(String name, long nanoseconds) {
        name(name);
        return number(nanoseconds / 1_000_000_000, nanoseconds / 1000 % 1_000_000);
    }

    private JsonLine number(long seconds, long microseconds) {
        ascii(Long.toString(seconds));
        int point = length;
        ascii(Long.toString(1_000_000 + microseconds));
        bytes[point] = '.';
        return this;
    }

    /** Whatever the members are called. */
    JsonLine put(String name, Map<String, String> members) {
        name(name);
        ascii("{");
        for (Map.Entry<String, String> member : members.entrySet()) {
            separate();
            quote(member.getKey());
            ascii(":");
            quote(member.getValue());
        }
        ascii("}");
        return this;
    }

    /** The names of a line's own members are plain. */
    private void name(String name) {
        separate();
        makeRoom(name.length() + 3);
        bytes[length++] = '"';
        ascii(name);
        bytes[length++] = '"';
        bytes[length++] = ':';
    }

    private void separate() {
        if (bytes[length - 1] != '{') {
            ascii(",");
        }
    }

    /** Copies the low bytes of its characters, which is all that there is of ASCII. */
    @SuppressWarnings("deprecation")
    private void ascii(String text) {
        makeRoom(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }

    /** Nearly all texts are plain. */
    private void quote(String value) {
        byte[] plain = value.getBytes(StandardCharsets.UTF_8);
        ascii("\"");
        append(isPlain(plain) ? plain : escaped(value).getBytes(StandardCharsets.UTF_8));
        ascii("\"");
    }

    /** Looking at bytes is much cheaper than at characters. A question mark may stand for half of a pair. */
    private static boolean isPlain(byte[] text) {
        for (byte each : text) {
            if (each < ' ' || each == '"' || each == '\\' || each == '?') {
                return false;
            }
        }
        return true;
    }

    private void append(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            escape(value, i, text);
        }
        return text.toString();
    }

    private static void escape(String value, int index, StringBuilder to) {
        char c = value.charAt(index);
        if (c == '"' || c == '\\') {
            to.append('\\').append(c);
        } else if (c < ' ' || isHalf(value, index)) {
            to.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            to.append(c);
        }
    }

    /** Half of a pair has no bytes in UTF-8. */
    private static boolean isHalf(String value, int index) {
        char c = value.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
    }

    /** Ends the line. */
    JsonLine end() {
        ascii("}\n");
        return this;
    }

    /** Its bytes are the first {@link #length()} of these. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
