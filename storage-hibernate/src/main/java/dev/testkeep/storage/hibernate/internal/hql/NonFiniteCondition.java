package dev.testkeep.storage.hibernate.internal.hql;

import dev.testkeep.storage.hibernate.internal.mapping.NonFinite;

/** Conditions about the marks of {@link NonFinite} numbers, which are the decimal digits of one column. */
public final class NonFiniteCondition {

    private NonFiniteCondition() {}

    /** The number is one that its own column does not hold. */
    public static Condition isMarked(NonFinite number, String marks) {
        return bind -> "mod(" + marks + ", " + 10 * number.place() + ") >= " + number.place();
    }

    /** The number is greater than every other one. */
    static Condition isPositiveInfinity(NonFinite number, String marks) {
        return hasMark(number, marks, NonFinite.POSITIVE);
    }

    /** The number is less than every other one. */
    static Condition isNegativeInfinity(NonFinite number, String marks) {
        return hasMark(number, marks, NonFinite.NEGATIVE);
    }

    private static Condition hasMark(NonFinite number, String marks, int mark) {
        int place = number.place();
        return bind -> "(mod(" + marks + ", " + 10 * place + ") >= " + mark * place + " and mod(" + marks + ", "
                + 10 * place + ") < " + (mark + 1) * place + ")";
    }
}
