package dev.testkeep.cli.option;

import dev.testkeep.storage.performance.Comparison;
import java.util.Locale;

/** What keeps a comparison from being one. */
public enum ComparisonGap {
    /** Nothing was measured on both sides. */
    NOTHING_COMPARED,
    /** Something was measured on the left side only. */
    NEW,
    /** Something was measured on the right side only. */
    GONE,
    /** Something was measured on both sides, but in different units. */
    OTHER_UNIT;

    public boolean isIn(Comparison comparison) {
        return switch (this) {
            case NOTHING_COMPARED -> comparison.common() == 0;
            case NEW -> comparison.leftOnly() > 0;
            case GONE -> comparison.rightOnly() > 0;
            case OTHER_UNIT -> comparison.otherUnit() > 0;
        };
    }

    /** The word for the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
