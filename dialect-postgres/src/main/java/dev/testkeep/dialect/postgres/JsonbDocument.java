package dev.testkeep.dialect.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document as JSONB holds it. JSONB refuses U+0000, half a surrogate pair and numbers of some size, and makes an
 * integer of {@code 1e16}; a document that has any of them is stored as one JSON string with the document's text. A
 * document is always a JSON object, so a string cannot be anything else.
 */
final class JsonbDocument {

    /** Consumes all escapes one by one, so that a backslash that is itself escaped starts none. */
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u[dD][89abAB]..\\\\u[dD][c-fC-F]|(?<refused>u0000|u[dD][89a-fA-F])|.)");

    /** A number with a positive exponent, an exponent below -999, or more than a thousand digits. */
    private static final Pattern UNSAFE_NUMBER =
            Pattern.compile("[:,\\[\\s]-?\\d++(?:\\.\\d++)?[eE]\\+?\\d|\\d(?:[eE]-\\d{4}|\\d{1000})");

    private JsonbDocument() {}

    static String encode(String document) {
        return isHeld(document) ? document : quote(document);
    }

    static String decode(String stored) {
        return stored.startsWith("\"")
                ? stored.substring(1, stored.length() - 1).translateEscapes()
                : stored;
    }

    private static boolean isHeld(String document) {
        return !UNSAFE_NUMBER.matcher(document).find() && !(document.contains("\\u") && hasRefusedEscape(document));
    }

    private static boolean hasRefusedEscape(String document) {
        Matcher escapes = ESCAPE.matcher(document);
        while (escapes.find()) {
            if (escapes.group("refused") != null) {
                return true;
            }
        }
        return false;
    }

    /** White space is all that there can be of control characters in JSON. */
    private static String quote(String document) {
        return '"'
                + document.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
