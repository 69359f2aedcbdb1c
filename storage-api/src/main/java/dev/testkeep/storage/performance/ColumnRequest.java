package dev.testkeep.storage.performance;

import java.util.Objects;

/**
 * An attribute that shall be shown. Immutable.
 *
 * @param attribute its name; not empty
 * @param side from which side of a comparison; of no importance without a comparison, and for attributes that values are
 *     grouped by
 */
public record ColumnRequest(String attribute, Side side) {

    public ColumnRequest {
        Objects.requireNonNull(side, "side");
        if (attribute.isEmpty()) {
            throw new IllegalArgumentException("an attribute has a name");
        }
    }

    /** From both sides, if there are two. */
    public static ColumnRequest of(String attribute) {
        return new ColumnRequest(attribute, Side.BOTH);
    }

    /**
     * As it is written in a comparison: {@code _L} or {@code _R} at the end asks for one side. Such an ending is taken off
     * once, so an attribute that is called {@code cache_L} is asked for by {@code cache_L_L} and {@code cache_L_R}.
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
