package dev.testkeep.storage.performance;

/** The side of a comparison that a value comes from. */
public enum Side {
    /** Both sides, which share the value; or no comparison. */
    BOTH(""),
    /** The left side. */
    LEFT("_L"),
    /** The right side. */
    RIGHT("_R");

    private final String suffix;

    Side(String suffix) {
        this.suffix = suffix;
    }

    /** The suffix of column names of this side. */
    public String suffix() {
        return suffix;
    }
}
