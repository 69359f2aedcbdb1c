package dev.testkeep.storage.performance;

import java.util.Objects;

/**
 * Two selections side by side, and how much of each has no counterpart. Immutable.
 *
 * @param table the groups that both sides have; those of the left side if the right one is empty
 * @param common how many groups both sides have
 * @param leftOnly how many groups the left side alone has, whatever their unit is
 * @param rightOnly how many groups the right side alone has, whatever their unit is
 * @param otherUnit how many groups both sides would have if each side did not have them in units of its own
 */
public record Comparison(PerformanceTable table, int common, int leftOnly, int rightOnly, int otherUnit) {

    public Comparison {
        Objects.requireNonNull(table, "table");
    }

    /** Whether the left groups were compared with nothing. */
    public boolean isRightEmpty() {
        return common + rightOnly + otherUnit == 0;
    }
}
