package dev.testkeep.dialect.postgres;

import dev.testkeep.storage.spi.support.QuotedDocument;
import java.util.regex.Pattern;

/**
 * A document as JSONB holds it. JSONB refuses U+0000, half a surrogate pair and numbers of some size, and makes an
 * integer of {@code 1e16}; a document that has any of them is quoted.
 */
final class JsonbDocument {

    /** A number with a positive exponent, an exponent below -999, or more than a thousand digits. */
    private static final Pattern UNSAFE_NUMBER =
            Pattern.compile("[:,\\[\\s]-?\\d++(?:\\.\\d++)?[eE]\\+?\\d|\\d(?:[eE]-\\d{4}|\\d{1000})");

    private JsonbDocument() {}

    static String encode(String document) {
        return isHeld(document) ? document : QuotedDocument.quote(document);
    }

    static String decode(String stored) {
        return QuotedDocument.unquote(stored);
    }

    private static boolean isHeld(String document) {
        return !UNSAFE_NUMBER.matcher(document).find() && !QuotedDocument.hasRefusedEscape(document);
    }
}
