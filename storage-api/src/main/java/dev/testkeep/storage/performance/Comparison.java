package dev.testkeep.storage.performance;

import java.util.Objects;

/**
 * Two selections side by side, and how much of each has a counterpart. Immutable.
 *
 * @param table the groups that both sides have; those of the left side if the right one is empty
 * @param left how many groups the left side has
 * @param right how many groups the right side has
 * @param common how many groups both sides have
 */
public record Comparison(PerformanceTable table, int left, int right, int common) {

    public Comparison {
        Objects.requireNonNull(table, "table");
    }

    /** Whether the left groups were compared with nothing. */
    public boolean isRightEmpty() {
        return right == 0;
    }

    /** How many groups the left side alone has. */
    public int leftOnly() {
        return left - common;
    }

    /** How many groups the right side alone has. */
    public int rightOnly() {
        return right - common;
    }
}
