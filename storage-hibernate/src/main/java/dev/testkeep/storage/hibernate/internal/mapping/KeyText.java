package dev.testkeep.storage.hibernate.internal.mapping;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Text of any length in two columns: a key, which every database can compare and index, and what the key leaves out. The
 * key of an ordinary text is the text. A text that is too long, or that ends with a blank, which many databases ignore in
 * comparisons, has its beginning and its SHA-256 for a key, and stands whole in the other column. So two texts are equal
 * where their keys are.
 */
public final class KeyText {

    /** In UTF-16: two keys in one index are less than any database allows. */
    public static final int LENGTH = 255;

    /** Stands in no encoded text: there, hexadecimal digits follow the first character. */
    private static final String MARK = "\u001A~";

    private static final int HASH_LENGTH = 64;
    private static final int BEGINNING = LENGTH - MARK.length() - HASH_LENGTH;

    private KeyText() {}

    /** The key of an encoded text. */
    public static String key(String stored) {
        return isKey(stored) ? stored : beginning(stored) + MARK + hash(stored);
    }

    static @Nullable String keyOrNull(@Nullable String stored) {
        return stored == null ? null : key(stored);
    }

    /** What stands in the other column: null for an ordinary text. */
    public static @Nullable String rest(@Nullable String stored) {
        return stored == null || isKey(stored) ? null : stored;
    }

    /** The text that these two columns hold. */
    public static String whole(String key, @Nullable String rest) {
        return rest == null ? key : rest;
    }

    public static @Nullable String wholeOrNull(@Nullable String key, @Nullable String rest) {
        return rest == null ? key : rest;
    }

    private static boolean isKey(String stored) {
        return stored.length() <= LENGTH && !stored.endsWith(" ");
    }

    /** Half a surrogate pair could not be stored. */
    private static String beginning(String stored) {
        int end = Math.min(BEGINNING, stored.length());
        return stored.substring(0, Character.isHighSurrogate(stored.charAt(end - 1)) ? end - 1 : end);
    }

    private static String hash(String stored) {
        return HexFormat.of().formatHex(Sha256.digest().digest(stored.getBytes(StandardCharsets.UTF_8)));
    }
}
