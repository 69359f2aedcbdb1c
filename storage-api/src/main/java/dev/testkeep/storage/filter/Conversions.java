package dev.testkeep.storage.filter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Python's {@code int}, {@code float} and {@code str}. */
final class Conversions {

    private static final Pattern INT = Pattern.compile("[+-]?[0-9](?:_?[0-9]){0,999}+");
    private static final Pattern FLOAT =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
    private static final Pattern INFINITY = Pattern.compile("(?i)[+-]?inf(?:inity)?");
    private static final Pattern NAN = Pattern.compile("(?i)[+-]?nan");

    /** Enough for any double: what has the same 17 digits is the same. */
    private static final int MAX_DIGITS = 17;

    private Conversions() {}

    static Object toInt(Object value) {
        if (value instanceof Number number) {
            return Numbers.isWhole(number) ? number : truncate(number.doubleValue());
        }
        return value instanceof String text && INT.matcher(text.strip()).matches()
                ? Numbers.whole(new BigInteger(text.strip().replace("_", "")))
                : (Object) Absence.UNKNOWN;
    }

    private static Object truncate(double number) {
        return Double.isFinite(number)
                ? Numbers.whole(new BigDecimal(number).toBigInteger())
                : (Object) Absence.UNKNOWN;
    }

    static Object toFloat(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof String text ? parseFloat(text.strip()) : Absence.UNKNOWN;
    }

    private static Object parseFloat(String text) {
        if (FLOAT.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        if (INFINITY.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return NAN.matcher(text).matches() ? (Object) Double.NaN : Absence.UNKNOWN;
    }

    static Object toStr(Object value) {
        if (value instanceof String) {
            return value;
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof Number number) {
            return Numbers.isWhole(number) ? number.toString() : toStr(number.doubleValue());
        }
        return value == Absence.NONE ? "None" : Absence.UNKNOWN;
    }

    private static String toStr(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return number == 0 ? (1 / number > 0 ? "0.0" : "-0.0") : format(shortest(number));
    }

    /** The fewest digits that still mean this number; {@link Double#toString} sometimes has one more. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal rounded = exact;
        for (int digits = 1; digits <= MAX_DIGITS; digits++) {
            rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                break;
            }
        }
        return rounded.stripTrailingZeros();
    }

    /** As Python's {@code repr}: an exponent from 1e16 on and below 1e-4. */
    private static String format(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return number.setScale(Math.max(1, number.scale())).toPlainString();
        }
        String mantissa = number.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return String.format(Locale.ROOT, "%se%s%02d", mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
