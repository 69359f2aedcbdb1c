package dev.testkeep.storage.performance;

import java.util.Objects;

/**
 * A requested column. Immutable.
 *
 * @param attribute its name; not empty
 * @param side the side of a comparison; ignored without a comparison, and for attributes that values are grouped by
 */
public record ColumnRequest(String attribute, Side side) {

    public ColumnRequest {
        Objects.requireNonNull(side, "side");
        if (attribute.isEmpty()) {
            throw new IllegalArgumentException("the name of an attribute must not be empty");
        }
    }

    /** From both sides of a comparison. */
    public static ColumnRequest of(String attribute) {
        return new ColumnRequest(attribute, Side.BOTH);
    }

    /**
     * The notation of comparisons: a suffix {@code _L} or {@code _R} requests one side. One suffix is removed, so an
     * attribute {@code cache_L} is requested as {@code cache_L_L} or {@code cache_L_R}.
     */
    static ColumnRequest parseSided(String name) {
        for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
            if (name.endsWith(side.suffix()) && name.length() > side.suffix().length()) {
                return new ColumnRequest(
                        name.substring(0, name.length() - side.suffix().length()), side);
            }
        }
        return of(name);
    }
}
