package dev.testkeep.storage.filter;

/** An operation on two numbers. */
public enum ArithmeticOperator {
    /** The sum; for two texts, their concatenation. */
    ADD("+"),
    /** The difference. */
    SUBTRACT("-"),
    /** The product. */
    MULTIPLY("*"),
    /** The quotient, always a float; unknown if the divisor is zero. */
    DIVIDE("/"),
    /** The quotient rounded down; unknown if the divisor is zero. */
    FLOOR_DIVIDE("//"),
    /** The remainder of the quotient rounded down, with the sign of the divisor; unknown if that is zero. */
    MODULO("%");

    private final String symbol;

    ArithmeticOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol. */
    public String symbol() {
        return symbol;
    }
}
