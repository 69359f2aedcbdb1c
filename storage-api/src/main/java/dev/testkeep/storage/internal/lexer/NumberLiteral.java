package dev.testkeep.storage.internal.lexer;

import dev.testkeep.storage.exception.QuerySyntaxException;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as Python writes it, without a sign.
 *
 * @param value a {@link BigInteger} or {@link Double}
 * @param end where it ends
 */
record NumberLiteral(Number value, int end) {

    private static final String DIGITS = "[0-9](?:_?[0-9])*+";
    private static final String EXPONENT = "[eE][+-]?" + DIGITS;
    private static final String REAL = DIGITS + "\\.(?:" + DIGITS + ")?(?:" + EXPONENT + ")?" // 1. 1.5 1.5e3
            + "|\\." + DIGITS + "(?:" + EXPONENT + ")?" // .5
            + "|" + DIGITS + EXPONENT; // 1e3
    private static final Pattern NUMBER = Pattern.compile("0[xX](?<hexadecimal>(?:_?[0-9a-fA-F])++)"
            + "|0[oO](?<octal>(?:_?[0-7])++)"
            + "|0[bB](?<binary>(?:_?[01])++)"
            + "|(?<real>" + REAL + ")"
            + "|(?<zero>0(?:_?0)*+)" // Python has no other whole numbers that start with a zero
            + "|(?<decimal>" + DIGITS + ")");

    /** More than any double needs, but few enough to calculate with. */
    private static final int MAX_LENGTH = 1_000;

    /** The number that starts here, or null if none does. */
    static @Nullable NumberLiteral at(String text, int start) {
        Matcher number = NUMBER.matcher(text).region(start, text.length());
        if (!number.lookingAt()) {
            return null;
        }
        if (number.end() - start > MAX_LENGTH) {
            throw new QuerySyntaxException(text, start + 1, "a number with at most " + MAX_LENGTH + " digits");
        }
        if (Names.continuesAt(text, number.end())) {
            throw new QuerySyntaxException(text, start + 1, "a number like 42, 1_000, 0x1f or 2.5e-3");
        }
        return new NumberLiteral(value(number), number.end());
    }

    private static Number value(Matcher number) {
        if (number.group("real") != null) {
            return Double.valueOf(number.group().replace("_", ""));
        }
        for (Radix radix : Radix.values()) {
            String digits = number.group(radix.group);
            if (digits != null) {
                return new BigInteger(digits.replace("_", ""), radix.base);
            }
        }
        return BigInteger.ZERO;
    }

    private enum Radix {
        HEXADECIMAL("hexadecimal", 16),
        OCTAL("octal", 8),
        BINARY("binary", 2),
        DECIMAL("decimal", 10);

        private final String group;
        private final int base;

        Radix(String group, int base) {
            this.group = group;
            this.base = base;
        }
    }
}
