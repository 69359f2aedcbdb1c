package dev.testkeep.storage.hibernate.internal.mapping;

import dev.testkeep.storage.PerfValue;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a column of doubles may not hold: the column is null, and a mark beside it says what the number was. The
 * marks of the four numbers of a performance value are the decimal digits of one integer, which is 0 nearly always.
 */
public enum NonFinite {
    VALUE(1),
    REFERENCE(10),
    LOWER(100),
    UPPER(1000);

    private static final int NONE = 0;
    private static final int NAN = 1;
    public static final int POSITIVE = 2;
    public static final int NEGATIVE = 3;

    private final int place;

    NonFinite(int place) {
        this.place = place;
    }

    /** The marks of all numbers of a performance value. */
    static int marks(PerfValue value) {
        return VALUE.mark(value.value())
                + REFERENCE.mark(value.reference())
                + LOWER.mark(value.lowerThreshold())
                + UPPER.mark(value.upperThreshold());
    }

    private int mark(@Nullable Double number) {
        if (number == null || Double.isFinite(number)) {
            return NONE;
        }
        if (Double.isNaN(number)) {
            return place * NAN;
        }
        return place * (number > 0 ? POSITIVE : NEGATIVE);
    }

    /** What the column holds. Minus zero becomes zero, because not every database keeps the sign. */
    static @Nullable Double stored(@Nullable Double number) {
        return number == null || !Double.isFinite(number) ? null : Double.valueOf(number + 0.0);
    }

    /** The number that the column and the marks beside it hold. */
    @Nullable
    public Double number(@Nullable Double stored, int marks) {
        return switch (marks / place % 10) {
            case NAN -> Double.valueOf(Double.NaN);
            case POSITIVE -> Double.valueOf(Double.POSITIVE_INFINITY);
            case NEGATIVE -> Double.valueOf(Double.NEGATIVE_INFINITY);
            default -> stored;
        };
    }

    public int place() {
        return place;
    }
}
