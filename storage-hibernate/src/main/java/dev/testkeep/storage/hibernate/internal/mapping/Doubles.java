package dev.testkeep.storage.hibernate.internal.mapping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as every database stores them. */
public final class Doubles {

    /** Below it, every integer is a double, and no other integer is rounded to it. */
    private static final double EXACT_INTEGERS = 1L << 53;

    private Doubles() {}

    /** Minus zero becomes zero, because not every database keeps the sign. */
    public static @Nullable Double normalize(@Nullable Double number) {
        return number == null ? null : Double.valueOf(number + 0.0);
    }

    /** The number as a double, if comparing it with a column of doubles is the same as comparing it exactly. */
    public static Optional<Double> exactly(Object number) {
        double value = ((Number) number).doubleValue();
        boolean isExact = (number instanceof Long || number instanceof Double) && Math.abs(value) < EXACT_INTEGERS;
        return isExact ? Optional.of(value) : Optional.empty();
    }
}
