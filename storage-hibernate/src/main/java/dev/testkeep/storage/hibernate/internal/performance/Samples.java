package dev.testkeep.storage.hibernate.internal.performance;

import java.util.Arrays;

/** Values that are kept to be put in order. Asked for anything, it has one value at least. */
final class Samples {

    private static final int INITIAL_CAPACITY = 8;

    private double[] values = new double[INITIAL_CAPACITY];
    private int count;
    private boolean sorted;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, Math.addExact(count, count / 2));
        }
        values[count++] = value;
        sorted = false;
    }

    double nearestRank(int percent) {
        // In whole numbers, so that a rank between two values is always rounded up.
        return inOrder((int) (((count - 1L) * percent * 2 + 100) / 200));
    }

    double median() {
        double lower = inOrder((count - 1) / 2);
        double upper = inOrder(count / 2);
        // Halved first, so that the sum does not overflow.
        return lower == upper ? lower : lower / 2 + upper / 2;
    }

    /** NaN comes last. */
    private double inOrder(int index) {
        if (!sorted) {
            Arrays.sort(values, 0, count);
            sorted = true;
        }
        return values[index];
    }
}
