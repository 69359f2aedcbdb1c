package dev.testkeep.storage.hibernate.internal.write;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * A number in JSON as digits that neither begin nor end with a zero, times a power of ten: one form for all notations.
 * Used for one number after the other; not thread-safe.
 */
final class JsonNumber {

    private static final int DIGITS_OF_A_LONG = 18;
    private static final int DIGITS_OF_AN_EXPONENT = 9;

    /** Jackson's. */
    private static final int LONGEST = 1_000;

    private byte[] bytes = new byte[0];
    private int position;
    private boolean fits;
    private long digits;
    private int count;
    private int zeros;
    private long exponent;

    /** Reads the number that starts there; where it ends. */
    int read(byte[] text, int start) {
        bytes = text;
        position = start;
        fits = true;
        digits = 0;
        count = 0;
        zeros = 0;
        boolean isNegative = accept('-');
        int first = position;
        if (takeDigits() > 1 && bytes[first] == '0') {
            throw new JsonText.Malformed();
        }
        int fraction = accept('.') ? takeDigits() : 0;
        exponent = accept('e') || accept('E') ? takeExponent() : 0;
        if (position - start > LONGEST) {
            throw new JsonText.Malformed();
        }
        exponent = digits == 0 ? 0 : exponent - fraction + zeros;
        digits = isNegative ? -digits : digits;
        return position;
    }

    /** Adds the number that was read, which starts there. */
    void addTo(Fingerprint sum, int start) {
        if (fits) {
            sum.add(exponent).add(digits);
        } else {
            addExactly(sum, new String(bytes, start, position - start, StandardCharsets.US_ASCII));
        }
    }

    private static void addExactly(Fingerprint sum, String text) {
        BigDecimal number = exactly(text);
        BigInteger unscaled = number.unscaledValue();
        sum.add(-(long) number.scale());
        if (unscaled.bitLength() < Long.SIZE) {
            sum.add(unscaled.longValue());
        } else {
            byte[] big = unscaled.toByteArray();
            sum.add(big, 0, big.length);
        }
    }

    private static BigDecimal exactly(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new JsonText.Malformed();
        }
    }

    /** How many; there must be some. */
    private int takeDigits() {
        int start = position;
        for (; isDigit(); position++) {
            add(bytes[position] - '0');
        }
        if (position == start) {
            throw new JsonText.Malformed();
        }
        return position - start;
    }

    private void add(int digit) {
        if (digit == 0) {
            zeros += count > 0 ? 1 : 0;
            return;
        }
        count += zeros + 1;
        fits &= count <= DIGITS_OF_A_LONG;
        for (; zeros >= 0 && fits; zeros--) {
            digits *= 10;
        }
        zeros = 0;
        digits += digit;
    }

    private long takeExponent() {
        boolean isNegative = accept('-');
        if (!isNegative) {
            accept('+');
        }
        int start = position;
        long value = 0;
        for (; isDigit(); position++) {
            value = value * 10 + bytes[position] - '0';
            fits &= position - start < DIGITS_OF_AN_EXPONENT;
        }
        if (position == start) {
            throw new JsonText.Malformed();
        }
        return isNegative ? -value : value;
    }

    private boolean isDigit() {
        return position < bytes.length && bytes[position] >= '0' && bytes[position] <= '9';
    }

    private boolean accept(char symbol) {
        boolean accepted = position < bytes.length && bytes[position] == symbol;
        position += accepted ? 1 : 0;
        return accepted;
    }
}
