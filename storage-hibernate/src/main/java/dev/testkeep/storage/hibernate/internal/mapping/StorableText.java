package dev.testkeep.storage.hibernate.internal.mapping;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text in a form that every database can store. Some refuse U+0000, and half a surrogate pair has no UTF-8; so these
 * characters are written as the control character SUBSTITUTE and four hexadecimal digits. All other text is stored as
 * it is.
 */
public final class StorableText {

    private static final char ESCAPE = '\u001A';
    private static final int DIGITS = 4;

    private StorableText() {}

    public static String encode(String text) {
        int first = nextUnstorable(text, 0);
        return first < 0 ? text : encodeFrom(text, first);
    }

    static @Nullable String encodeOrNull(@Nullable String text) {
        return text == null ? null : encode(text);
    }

    public static String decode(String stored) {
        return stored.indexOf(ESCAPE) < 0 ? stored : decodeEscapes(stored);
    }

    public static @Nullable String decodeOrNull(@Nullable String stored) {
        return stored == null ? null : decode(stored);
    }

    private static String encodeFrom(String text, int first) {
        StringBuilder encoded = new StringBuilder(text.length() + DIGITS);
        int start = 0;
        for (int at = first; at >= 0; at = nextUnstorable(text, at + 1)) {
            encoded.append(text, start, at).append(ESCAPE).append(String.format(Locale.ROOT, "%04x", (int)
                    text.charAt(at)));
            start = at + 1;
        }
        return encoded.append(text, start, text.length()).toString();
    }

    private static String decodeEscapes(String stored) {
        StringBuilder decoded = new StringBuilder(stored.length());
        int start = 0;
        for (int at = stored.indexOf(ESCAPE); at >= 0; at = stored.indexOf(ESCAPE, start)) {
            decoded.append(stored, start, at);
            decoded.append((char) Integer.parseInt(stored, at + 1, at + 1 + DIGITS, 16));
            start = at + 1 + DIGITS;
        }
        return decoded.append(stored, start, stored.length()).toString();
    }

    private static int nextUnstorable(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c == ESCAPE || isLoneSurrogate(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The same JSON, with each half of a surrogate pair that stands alone written as an escape. */
    public static String escapeLoneSurrogates(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (isLoneSurrogate(json, i)) {
                return escapeLoneSurrogatesFrom(json, i);
            }
        }
        return json;
    }

    private static String escapeLoneSurrogatesFrom(String json, int first) {
        StringBuilder escaped = new StringBuilder(json.length()).append(json, 0, first);
        for (int i = first; i < json.length(); i++) {
            if (isLoneSurrogate(json, i)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) json.charAt(i)));
            } else {
                escaped.append(json.charAt(i));
            }
        }
        return escaped.toString();
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
