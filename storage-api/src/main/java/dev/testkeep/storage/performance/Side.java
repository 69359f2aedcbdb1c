package dev.testkeep.storage.performance;

/** Where a value in a comparison comes from. */
public enum Side {
    /** From both sides, which have the same value; or there are no sides. */
    BOTH(""),
    /** From the left side. */
    LEFT("_L"),
    /** From the right side. */
    RIGHT("_R");

    private final String suffix;

    Side(String suffix) {
        this.suffix = suffix;
    }

    /** What names of columns of this side end with. */
    public String suffix() {
        return suffix;
    }
}
