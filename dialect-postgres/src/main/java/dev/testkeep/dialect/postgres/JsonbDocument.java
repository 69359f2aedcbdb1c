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

    private static final int SAFE_DIGITS = 1_000;

    private JsonbDocument() {}

    static String encode(String document) {
        return isHeld(document) ? document : QuotedDocument.quote(document);
    }

    static String decode(String stored) {
        return QuotedDocument.unquote(stored);
    }

    private static boolean isHeld(String document) {
        return !hasUnsafeNumber(document) && !QuotedDocument.hasRefusedEscape(document);
    }

    /** Most documents have neither exponents nor very long numbers, and need no pattern. */
    private static boolean hasUnsafeNumber(String document) {
        int digits = 0;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits > 0) {
                if (digits > SAFE_DIGITS || ((c == 'e' || c == 'E') && mayBeExponent(document, i))) {
                    return UNSAFE_NUMBER.matcher(document).find();
                }
                digits = 0;
            }
        }
        return false;
    }

    /** Whether more than a letter in a hexadecimal text. */
    private static boolean mayBeExponent(String document, int at) {
        char next = at + 1 < document.length() ? document.charAt(at + 1) : 0;
        int start = at;
        while (start > 0 && "0123456789.".indexOf(document.charAt(start - 1)) >= 0) {
            start--;
        }
        return next == '-' || start == 0 || ":,[- \t\r\n".indexOf(document.charAt(start - 1)) >= 0;
    }
}
