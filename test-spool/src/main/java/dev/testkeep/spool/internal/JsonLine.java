package dev.testkeep.spool.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object on one line; members whose value is null are left out. Not thread-safe. */
final class JsonLine {

    private final StringBuilder text = new StringBuilder(256);

    private JsonLine() {
        text.append('{');
    }

    static JsonLine event(String name) {
        return new JsonLine().put("event", name);
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
        text.append(value);
        return this;
    }

    /** A mark: it is there or not. */
    JsonLine mark(String name, boolean there) {
        if (there) {
            name(name);
            text.append(true);
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
        text.append(seconds).append('.').append(1_000_000 + microseconds);
        text.deleteCharAt(text.length() - 7);
        return this;
    }

    /** Whatever the members are called. */
    JsonLine put(String name, Map<String, String> members) {
        name(name);
        text.append('{');
        members.forEach((member, value) -> {
            separate();
            quote(member);
            text.append(':');
            quote(value);
        });
        text.append('}');
        return this;
    }

    /** The names of a line's own members are plain. */
    private void name(String name) {
        separate();
        text.append('"').append(name).append("\":");
    }

    private void separate() {
        if (text.charAt(text.length() - 1) != '{') {
            text.append(',');
        }
    }

    private void quote(String value) {
        text.append('"');
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            if (!isPlain(value.charAt(i))) {
                text.append(value, plain, i);
                escape(value, i);
                plain = i + 1;
            }
        }
        text.append(value, plain, value.length()).append('"');
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private void escape(String value, int index) {
        char c = value.charAt(index);
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c < ' ' || isHalf(value, index)) {
            text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            text.append(c);
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

    /** The line with its end. */
    String end() {
        return text.append("}\n").toString();
    }
}
