package dev.testkeep.storage.filter;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of different types as one kind of value. */
final class Numbers {

    private Numbers() {}

    /** Exactly, whatever the types: a {@code long} is not rounded to compare it with a {@code double}. */
    static Ordering compare(Number left, Number right) {
        if (left instanceof Long l && right instanceof Long r) {
            return Ordering.of(Long.compare(l, r));
        }
        if (isNaN(left) || isNaN(right)) {
            return Ordering.UNORDERED;
        }
        if (isInfinite(left) || isInfinite(right)) {
            return Ordering.of(Double.compare(infinity(left), infinity(right)));
        }
        return Ordering.of(exact(left).compareTo(exact(right)));
    }

    static boolean isZero(Number number) {
        return compare(number, 0L) == Ordering.EQUAL;
    }

    static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof BigInteger;
    }

    static BigInteger toBigInteger(Number whole) {
        return whole instanceof BigInteger big ? big : BigInteger.valueOf(whole.longValue());
    }

    /** A {@link Long} if it fits. */
    static Number whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    static Number negate(Number number) {
        return isWhole(number) ? whole(toBigInteger(number).negate()) : (Number) (-number.doubleValue());
    }

    private static boolean isNaN(Number number) {
        return number instanceof Double value && value.isNaN();
    }

    private static boolean isInfinite(Number number) {
        return number instanceof Double value && value.isInfinite();
    }

    private static double infinity(Number number) {
        return isInfinite(number) ? number.doubleValue() : 0;
    }

    private static BigDecimal exact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof Double value ? new BigDecimal(value) : new BigDecimal(toBigInteger(number));
    }
}
