package dev.testkeep.storage.filter;

/** A comparison of two values. */
public enum ComparisonOperator {
    /** Equal, and of one type. */
    EQUAL("=="),
    /** They are not equal. */
    NOT_EQUAL("!="),
    /** The left one comes before the right one. */
    LESS("<"),
    /** The left one comes before the right one or is equal to it. */
    LESS_OR_EQUAL("<="),
    /** The left one comes after the right one. */
    GREATER(">"),
    /** The left one comes after the right one or is equal to it. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol. */
    public String symbol() {
        return symbol;
    }
}
