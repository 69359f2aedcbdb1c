package dev.testkeep.storage.filter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic as Python does it. */
final class Calculator {

    /** More than twice the digits of a double. */
    private static final MathContext QUOTIENT = new MathContext(40);

    private Calculator() {}

    static Object apply(ArithmeticOperator operator, Object left, Object right) {
        if (left instanceof String l && right instanceof String r && operator == ArithmeticOperator.ADD) {
            return l + r;
        }
        if (!(left instanceof Number l && right instanceof Number r)) {
            return Absence.UNKNOWN;
        }
        if (divides(operator) && Numbers.isZero(r)) {
            return Absence.UNKNOWN;
        }
        return Numbers.isWhole(l) && Numbers.isWhole(r)
                ? whole(operator, Numbers.toBigInteger(l), Numbers.toBigInteger(r))
                : (Object) real(operator, l.doubleValue(), r.doubleValue());
    }

    private static boolean divides(ArithmeticOperator operator) {
        return switch (operator) {
            case DIVIDE, FLOOR_DIVIDE, MODULO -> true;
            case ADD, SUBTRACT, MULTIPLY -> false;
        };
    }

    private static Number whole(ArithmeticOperator operator, BigInteger left, BigInteger right) {
        return switch (operator) {
            case ADD -> Numbers.whole(left.add(right));
            case SUBTRACT -> Numbers.whole(left.subtract(right));
            case MULTIPLY -> Numbers.whole(left.multiply(right));
            case DIVIDE -> quotient(left, right);
            case FLOOR_DIVIDE ->
                Numbers.whole(left.subtract(modulo(left, right)).divide(right));
            case MODULO -> Numbers.whole(modulo(left, right));
        };
    }

    /** Rounded once, and not first each of the two numbers. */
    private static double quotient(BigInteger left, BigInteger right) {
        return new BigDecimal(left).divide(new BigDecimal(right), QUOTIENT).doubleValue();
    }

    private static double real(ArithmeticOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            // The difference is a multiple of the divisor, so rounding only takes the error of the division away.
            case FLOOR_DIVIDE -> Math.rint((left - modulo(left, right)) / right);
            case MODULO -> modulo(left, right);
        };
    }

    private static BigInteger modulo(BigInteger left, BigInteger right) {
        BigInteger remainder = left.remainder(right);
        return remainder.signum() * right.signum() < 0 ? remainder.add(right) : remainder;
    }

    private static double modulo(double left, double right) {
        double remainder = left % right;
        return Math.signum(remainder) * Math.signum(right) < 0 ? remainder + right : remainder;
    }
}
