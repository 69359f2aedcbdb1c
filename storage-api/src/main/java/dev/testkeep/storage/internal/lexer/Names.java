package dev.testkeep.storage.internal.lexer;

import java.util.Set;

/** The names of attributes and functions. */
public final class Names {

    /** The words that Python reserves, whether filters use them or not. */
    private static final Set<String> RESERVED = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    /** Python's module: a dot behind it belongs to its functions. */
    public static final String REGEX_MODULE = "re";

    private Names() {}

    /** Whether a name can be written without quotes wherever an attribute may stand. */
    public static boolean isPlain(String name) {
        return !name.isEmpty()
                && end(name, 0) == name.length()
                && !RESERVED.contains(name)
                && !name.equals(REGEX_MODULE);
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** Whether a name that ended here would go on. */
    static boolean continuesAt(String text, int position) {
        return position < text.length() && isPart(text.codePointAt(position), false);
    }

    /** Where the name that starts here ends; here if none does. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && isPart(text.codePointAt(end), end == start)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isPart(int codePoint, boolean first) {
        return codePoint == '_'
                || (first
                        ? Character.isUnicodeIdentifierStart(codePoint)
                        : Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint));
    }
}
