package dev.testkeep.storage.filter;

/** How two numbers become one. */
public enum ArithmeticOperator {
    /** The sum; for two texts, one behind the other. */
    ADD("+"),
    /** The difference. */
    SUBTRACT("-"),
    /** The product. */
    MULTIPLY("*"),
    /** The quotient, which is never a whole number's type; unknown if the right one is zero. */
    DIVIDE("/"),
    /** The quotient rounded down; unknown if the right one is zero. */
    FLOOR_DIVIDE("//"),
    /** What is left after the quotient rounded down, with the sign of the right one; unknown if that is zero. */
    MODULO("%");

    private final String symbol;

    ArithmeticOperator(String symbol) {
        this.symbol = symbol;
    }

    /** How it is written. */
    public String symbol() {
        return symbol;
    }
}
