package dev.testkeep.storage.spi.support;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For JSON types that refuse some documents: such a document is stored as one JSON string that holds its text. A
 * document is always a JSON object, so a string cannot be anything else.
 */
public final class QuotedDocument {

    /** Consumes all escapes one by one, so that a backslash that is itself escaped starts none. */
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u[dD][89abAB]..\\\\u[dD][c-fC-F]|(?<refused>u0000|u[dD][89a-fA-F])|.)");

    private QuotedDocument() {}

    /** Whether it has an escape that JSON types tend to refuse: U+0000, or half a surrogate pair. */
    public static boolean hasRefusedEscape(String document) {
        if (!document.contains("\\u")) {
            return false;
        }
        Matcher escapes = ESCAPE.matcher(document);
        while (escapes.find()) {
            if (escapes.group("refused") != null) {
                return true;
            }
        }
        return false;
    }

    /** A JSON string with the document's text. White space is all that there can be of control characters in JSON. */
    public static String quote(String document) {
        return '"'
                + document.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /** The document, whether it was quoted or not. */
    public static String unquote(String stored) {
        return stored.startsWith("\"")
                ? stored.substring(1, stored.length() - 1).translateEscapes()
                : stored;
    }
}
