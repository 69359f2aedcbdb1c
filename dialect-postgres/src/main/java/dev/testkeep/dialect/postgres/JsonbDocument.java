package dev.testkeep.dialect.postgres;

import dev.testkeep.storage.spi.support.QuotedDocument;

/**
 * A document as JSONB holds it. JSONB refuses U+0000, half a surrogate pair and numbers of some size, and makes an
 * integer of {@code 1e16}; a document that has any of them is quoted.
 */
final class JsonbDocument {

    private static final int MOST_DIGITS = 1_000;
    private static final int MOST_DIGITS_OF_AN_EXPONENT = 3;

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

    /** A number with a positive exponent, an exponent below -999, or more than a thousand digits in a row. */
    private static boolean hasUnsafeNumber(String document) {
        int next = 0;
        while (next < document.length()) {
            int start = next++;
            char c = document.charAt(start);
            if (c == '"') {
                next = endOfText(document, next);
            } else if (isDigit(c)) {
                next = endOfDigits(document, next);
                if (next - start > MOST_DIGITS || isUnsafeExponent(document, next)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Behind the quote that ends the text. */
    private static int endOfText(String document, int start) {
        int next = start;
        while (document.charAt(next) != '"') {
            next += document.charAt(next) == '\\' ? 2 : 1;
        }
        return next + 1;
    }

    private static int endOfDigits(String document, int start) {
        int next = start;
        while (isDigit(document.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isUnsafeExponent(String document, int at) {
        if (document.charAt(at) != 'e' && document.charAt(at) != 'E') {
            return false;
        }
        int start = at + 2;
        return document.charAt(at + 1) != '-' || endOfDigits(document, start) - start > MOST_DIGITS_OF_AN_EXPONENT;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
