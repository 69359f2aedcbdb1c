package dev.testkeep.storage.filter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as filters see them: how they are told apart, compared and taken as true. */
final class Values {

    private Values() {}

    /** The value in the form in which it is evaluated: never null, numbers in as few types as possible. Idempotent. */
    static Object of(@Nullable Object value) {
        if (value == null) {
            return Absence.NONE;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            return number.doubleValue();
        }
        if (value instanceof String
                || value instanceof Absence
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Double
                || value instanceof BigInteger
                || value instanceof BigDecimal
                || value instanceof List<?>
                || value instanceof Map<?, ?>) {
            return value;
        }
        throw new IllegalArgumentException(
                "filters do not support values of type " + value.getClass().getName());
    }

    /** The value as a literal holds it: equal literals have equal values. */
    static @Nullable Object literal(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        Object known = of(value);
        if (known instanceof BigInteger whole) {
            return Numbers.whole(whole);
        }
        if (known instanceof BigDecimal || known instanceof List<?> || known instanceof Map<?, ?>) {
            throw new IllegalArgumentException(
                    "literals cannot be of type " + value.getClass().getName());
        }
        if (known.equals(Double.NaN)) {
            throw new IllegalArgumentException("NaN equals nothing, so it is no literal; use float('nan')");
        }
        return known;
    }

    /** Whether Python takes it as true. */
    static boolean isTrue(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof Number number) {
            return !Numbers.isZero(number);
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        return value instanceof Map<?, ?> map && !map.isEmpty();
    }

    static boolean equal(Object left, Object right) {
        if (left instanceof Number l && right instanceof Number r) {
            return Numbers.compare(l, r) == Ordering.EQUAL;
        }
        if (left instanceof List<?> l && right instanceof List<?> r) {
            return l.size() == r.size() && firstDifference(l, r) == l.size();
        }
        if (left instanceof Map<?, ?> l && right instanceof Map<?, ?> r) {
            return l.keySet().equals(r.keySet())
                    && l.keySet().stream().allMatch(key -> equal(of(l.get(key)), of(r.get(key))));
        }
        return left.equals(right);
    }

    static Ordering order(Object left, Object right) {
        if (left instanceof Number l && right instanceof Number r) {
            return Numbers.compare(l, r);
        }
        if (left instanceof String l && right instanceof String r) {
            return Ordering.of(compareCodePoints(l, r));
        }
        if (left instanceof List<?> l && right instanceof List<?> r) {
            int index = firstDifference(l, r);
            return index < Math.min(l.size(), r.size())
                    ? order(of(l.get(index)), of(r.get(index)))
                    : Ordering.of(Integer.compare(l.size(), r.size()));
        }
        return Ordering.INCOMPARABLE;
    }

    private static int firstDifference(List<?> left, List<?> right) {
        int common = Math.min(left.size(), right.size());
        int index = 0;
        while (index < common && equal(of(left.get(index)), of(right.get(index)))) {
            index++;
        }
        return index;
    }

    private static int compareCodePoints(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                // Halves of surrogate pairs are less than U+E000 to U+FFFF, but the pairs stand for more.
                int start = isSecondHalf(left, i) || isSecondHalf(right, i) ? i - 1 : i;
                return Integer.compare(left.codePointAt(start), right.codePointAt(start));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static boolean isSecondHalf(String text, int index) {
        return index > 0
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
