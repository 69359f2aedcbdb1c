package dev.testkeep.storage.internal.lexer;

import java.util.Locale;

/** Writes texts as literals. */
public final class Quotes {

    private Quotes() {}

    /** The literal that stands for {@code text}. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().forEach(codePoint -> quoted.append(escape(codePoint)));
        return quoted.append("'").toString();
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                isVisible(codePoint) ? Character.toString(codePoint) : String.format(Locale.ROOT, "\\u%04x", codePoint);
        };
    }

    /** Neither a control character nor an unpaired surrogate. */
    private static boolean isVisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
