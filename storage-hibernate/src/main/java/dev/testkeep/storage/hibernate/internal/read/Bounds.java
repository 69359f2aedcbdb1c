package dev.testkeep.storage.hibernate.internal.read;

import org.jspecify.annotations.Nullable;

/**
 * Between which numbers a performance value is right, as ReFrame's pipeline judges it: thresholds are fractions of the
 * reference's size, and of 1 if the reference is 0. Its reports show other bounds where the reference is negative or 0.
 */
final class Bounds {

    private Bounds() {}

    /** The lowest right value: -∞ if there is no threshold, null if there is no reference. */
    static @Nullable Double lower(MeasuredRow row) {
        return bound(row.number(CaseColumn.REFERENCE), row.number(CaseColumn.LOWER), Double.NEGATIVE_INFINITY);
    }

    /** The highest right value: ∞ if there is no threshold, null if there is no reference. */
    static @Nullable Double upper(MeasuredRow row) {
        return bound(row.number(CaseColumn.REFERENCE), row.number(CaseColumn.UPPER), Double.POSITIVE_INFINITY);
    }

    private static @Nullable Double bound(@Nullable Double reference, @Nullable Double threshold, double unbounded) {
        if (reference == null) {
            return null;
        }
        if (threshold == null) {
            return unbounded;
        }
        return reference == 0 ? threshold : reference * (1 + Math.signum(reference) * threshold);
    }
}
