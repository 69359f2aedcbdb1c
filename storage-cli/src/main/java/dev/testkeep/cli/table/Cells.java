package dev.testkeep.cli.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;
import org.jspecify.annotations.Nullable;

/** The texts of table cells. */
public final class Cells {

    private static final int SIGNIFICANT_DIGITS = 6;
    private static final int MOST_DIGITS = 15;

    /** From here on a {@code double} does not hold every whole number. */
    private static final double INEXACT = 1L << 53;

    private static final int LONGEST_LINE = 2000;

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private Cells() {}

    /** What people read for a value: nothing for null, and numbers without needless digits. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number ? number(number) : value.toString();
    }

    /**
     * A number with six significant digits, or with more if its integer part has more; with a sign if it is a whole number
     * that may have been another one before it became a {@code double}.
     */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return Math.abs(value) >= INEXACT ? "≈" + digits(value) : digits(value);
    }

    private static String digits(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        int integerDigits = exact.precision() - exact.scale();
        BigDecimal rounded = exact.round(new MathContext(Math.max(SIGNIFICANT_DIGITS, integerDigits)))
                .stripTrailingZeros();
        boolean isReadable = Math.abs(integerDigits) <= MOST_DIGITS && rounded.scale() <= MOST_DIGITS;
        return isReadable ? rounded.toPlainString() : rounded.toString();
    }

    static String shorten(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }

    /** How many places of a terminal the text takes: some characters are wide, some take none. */
    public static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    /** A message on one line of a sane length, with nothing that a terminal would obey. */
    public static String line(String message) {
        return shorten(visible(LINE_BREAK.matcher(message.strip()).replaceAll(" ")), LONGEST_LINE);
    }

    /** The text on one line, and with nothing that a terminal would obey or that would change the order of the rest. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                visible.append(escape(c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String escape(int control) {
        return switch (control) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", control);
        };
    }
}
