package dev.testkeep.storage.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value in a {@link Filter}. Immutable and thread-safe.
 *
 * <p>The methods that return a filter take another operand, or a value that {@link #of} converts to one.
 */
public sealed interface Operand extends Expression {

    /**
     * The value of an attribute.
     *
     * @param name any text
     */
    record Attribute(String name) implements Operand {
        public Attribute {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * A fixed value.
     *
     * @param value a {@link String}, {@link Boolean}, {@link Long}, {@link Double} (not NaN), a
     *     {@link java.math.BigInteger} that is no {@code long}, or null; other whole numbers and floats become one of
     *     these
     */
    record Literal(@Nullable Object value) implements Operand {
        public Literal {
            value = Values.literal(value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * A fixed regular expression. Equal to another with the same text and flags.
     *
     * @param pattern the compiled expression, whose only flags are those in its text
     */
    record Regex(Pattern pattern) implements Operand {
        public Regex {
            if (pattern.flags() != Pattern.compile(pattern.pattern()).flags()) {
                throw new IllegalArgumentException("write the flags into the expression, e.g. (?i)");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Regex regex && pattern.pattern().equals(regex.pattern.pattern());
        }

        @Override
        public int hashCode() {
            return pattern.pattern().hashCode();
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * A list of values; unknown if one of them is.
     *
     * @param elements its elements, of any types
     */
    record ListLiteral(List<Operand> elements) implements Operand {
        public ListLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * A call of a function; unknown if an argument is.
     *
     * @param function which function
     * @param arguments as many as it takes; a literal text in place of a regular expression becomes a {@link Regex}
     */
    record Call(FilterFunction function, List<Operand> arguments) implements Operand {
        /**
         * Checks and completes the arguments.
         *
         * @throws java.util.regex.PatternSyntaxException if a regular expression is invalid
         */
        public Call {
            if (arguments.size() != function.parameters()) {
                throw new IllegalArgumentException(function.notation() + " takes " + function.parameters()
                        + " arguments, not " + arguments.size());
            }
            arguments = function.takesRegex() ? Regexes.compileFirst(arguments) : List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * Whether an attribute with this name exists: true or false, never unknown.
     *
     * @param name any text
     */
    record Has(String name) implements Operand {
        public Has {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * One element of a list, one value of a map, or one code point of a text; unknown if there is none.
     *
     * @param container the list, map or text
     * @param key the index, from 0 or from the end if it is negative; or the key
     */
    record Subscript(Operand container, Operand key) implements Operand {
        public Subscript {
            Objects.requireNonNull(container, "container");
            Objects.requireNonNull(key, "key");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * Arithmetic on two numbers.
     *
     * @param left the number before the operator
     * @param operator the operation
     * @param right the number after the operator
     */
    record Arithmetic(Operand left, ArithmeticOperator operator, Operand right) implements Operand {
        public Arithmetic {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(right, "right");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * A number with its sign changed.
     *
     * @param operand the number
     */
    record UnaryMinus(Operand operand) implements Operand {
        public UnaryMinus {
            Objects.requireNonNull(operand, "operand");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /**
     * An operation with a case for each kind of operand.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /** For an attribute. */
        R visit(Attribute attribute);

        /** For a fixed value. */
        R visit(Literal literal);

        /** For a fixed regular expression. */
        R visit(Regex regex);

        /** For a list. */
        R visit(ListLiteral list);

        /** For a call. */
        R visit(Call call);

        /** For the test whether an attribute exists. */
        R visit(Has has);

        /** For an element. */
        R visit(Subscript subscript);

        /** For arithmetic. */
        R visit(Arithmetic arithmetic);

        /** For a number with its sign changed. */
        R visit(UnaryMinus minus);
    }

    /**
     * The operand itself, a list of operands for a collection, or a literal.
     *
     * @throws IllegalArgumentException if a {@link Literal} cannot have the value
     */
    static Operand of(@Nullable Object value) {
        if (value instanceof Operand operand) {
            return operand;
        }
        if (value instanceof Collection<?> elements) {
            List<Operand> operands = new ArrayList<>();
            elements.forEach(element -> operands.add(of(element)));
            return new ListLiteral(operands);
        }
        return new Literal(value);
    }

    /** It is equal to this value. */
    default Filter equalTo(@Nullable Object value) {
        return new Filter.Comparison(this, ComparisonOperator.EQUAL, of(value));
    }

    /** It is not equal to this value. */
    default Filter notEqualTo(@Nullable Object value) {
        return new Filter.Comparison(this, ComparisonOperator.NOT_EQUAL, of(value));
    }

    /** It comes before this value. */
    default Filter lessThan(Object value) {
        return new Filter.Comparison(this, ComparisonOperator.LESS, of(value));
    }

    /** It comes before this value or is equal to it. */
    default Filter atMost(Object value) {
        return new Filter.Comparison(this, ComparisonOperator.LESS_OR_EQUAL, of(value));
    }

    /** It comes after this value. */
    default Filter greaterThan(Object value) {
        return new Filter.Comparison(this, ComparisonOperator.GREATER, of(value));
    }

    /** It comes after this value or is equal to it. */
    default Filter atLeast(Object value) {
        return new Filter.Comparison(this, ComparisonOperator.GREATER_OR_EQUAL, of(value));
    }

    /** It is one of these values. */
    default Filter isOneOf(Object... values) {
        return new Filter.In(this, of(Arrays.asList(values)));
    }

    /** It is a text, list or map that contains this part, element or key. */
    default Filter contains(@Nullable Object value) {
        return new Filter.In(of(value), this);
    }

    /**
     * It starts with a match of a regular expression.
     *
     * @throws java.util.regex.PatternSyntaxException if the expression is invalid
     */
    default Filter matches(String regex) {
        return new Filter.Truthy(new Call(FilterFunction.MATCH, List.of(new Literal(regex), this)));
    }

    /** It is true: not {@code False}, {@code None}, zero or empty. */
    default Filter holds() {
        return new Filter.Truthy(this);
    }

    /** Calls the visitor's method for this kind of operand. */
    <R> R accept(Visitor<R> visitor);

    /** Its text in a filter. */
    @Override
    String toString();
}
