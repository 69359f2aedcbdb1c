package dev.testkeep.storage.filter;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A condition on attributes. Immutable and thread-safe; parsed from text by {@link #parse}, or built from
 * {@link #attribute}:
 *
 * <pre>{@code
 * Filter.parse("num_tasks >= 8 and 'gpu' in tags")
 * Filter.attribute("num_tasks").atLeast(8).and(Filter.attribute("tags").contains("gpu"))
 * }</pre>
 *
 * <p>Filters look like Python expressions and mean what those mean, with these differences:
 *
 * <ul>
 *   <li>There are three answers: yes, no and <em>unknown</em>. A value is unknown if it uses a missing attribute, or if
 *       Python would raise an error: an index out of range, a division by zero, the length of a number. Every condition
 *       on an unknown value is unknown; {@code not} leaves it unknown; {@code and} is no if one side is no, and
 *       {@code or} is yes if one side is yes, whatever the other side is (the logic of Kleene and of SQL). Only a yes is
 *       a match.
 *   <li>{@code has("name")} is yes or no, never unknown. An attribute with the value {@code None} is not missing.
 *   <li>Numbers are compared by their exact values, whole or not. NaN equals nothing and has no order: every comparison
 *       with it is no, except {@code !=}.
 *   <li>Text is ordered by code points. Lists and tuples are the same, and compared element by element.
 *   <li>Values of different types are not equal, and their order is unknown. {@code True} is not 1. {@code None} equals
 *       only itself; it, booleans and maps have no order.
 *   <li>{@code in} finds a text in a text, an element in a list, and a key in a map.
 *   <li>Whole numbers are exact whatever their size; other arithmetic is in double precision.
 *   <li>Regular expressions are those of {@link java.util.regex.Pattern}. {@code matches(text, pattern)} is another way
 *       to write {@code re.match(pattern, text)}. Where Python returns a match object, a filter has {@code True}.
 *   <li>{@code attr("name")} is an attribute whose name is not an identifier.
 * </ul>
 */
public sealed interface Filter extends Expression {

    /**
     * All of them match.
     *
     * @param filters two or more; a nested {@code And} is flattened
     */
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = filters.stream()
                    .flatMap(filter -> filter instanceof And and ? and.filters.stream() : Stream.of(filter))
                    .toList();
            requireTwo(filters);
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
     * At least one of them matches.
     *
     * @param filters two or more; a nested {@code Or} is flattened
     */
    record Or(List<Filter> filters) implements Filter {
        public Or {
            filters = filters.stream()
                    .flatMap(filter -> filter instanceof Or or ? or.filters.stream() : Stream.of(filter))
                    .toList();
            requireTwo(filters);
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
     * It is known not to match.
     *
     * @param filter what does not match
     */
    record Not(Filter filter) implements Filter {
        public Not {
            Objects.requireNonNull(filter, "filter");
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
     * Two values compare like this. {@code is None} is a comparison with the literal null.
     *
     * @param left the value before the operator
     * @param operator the comparison
     * @param right the value after the operator
     */
    record Comparison(Operand left, ComparisonOperator operator, Operand right) implements Filter {
        public Comparison {
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
     * A text is part of a text, a value is an element of a list, or a text is a key of a map.
     *
     * @param needle what is looked for
     * @param haystack where it is looked for
     */
    record In(Operand needle, Operand haystack) implements Filter {
        public In {
            Objects.requireNonNull(needle, "needle");
            Objects.requireNonNull(haystack, "haystack");
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
     * A value is true: not {@code False}, {@code None}, zero or empty.
     *
     * @param operand the value
     */
    record Truthy(Operand operand) implements Filter {
        public Truthy {
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
     * An operation with a case for each kind of filter, such as a translation.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /** For a conjunction. */
        R visit(And and);

        /** For a disjunction. */
        R visit(Or or);

        /** For a negation. */
        R visit(Not not);

        /** For a comparison. */
        R visit(Comparison comparison);

        /** For a membership. */
        R visit(In in);

        /** For a bare value. */
        R visit(Truthy truthy);
    }

    /**
     * Parses a filter. Anything but attributes, literals, operators and {@link FilterFunction}s is an error; no code is
     * run.
     *
     * @throws dev.testkeep.storage.exception.QuerySyntaxException if the text is not a filter, is longer than 65,536 characters
     *     or is nested more than 100 levels deep; states the column and what was expected there
     */
    static Filter parse(String text) {
        return new FilterParser(text).parse();
    }

    /** The attribute with this name, to build a filter from; any text may be a name. */
    static Operand attribute(String name) {
        return new Operand.Attribute(name);
    }

    /** Whether an attribute with this name exists; never unknown. */
    static Filter has(String name) {
        return new Truthy(new Operand.Has(name));
    }

    /**
     * Whether these attributes match; an unknown answer is no.
     *
     * @throws dev.testkeep.storage.exception.QuerySyntaxException if a regular expression overflows the stack on a long text
     */
    default boolean matches(Attributes attributes) {
        return accept(new Evaluator(attributes)) == Truth.TRUE;
    }

    /** The names of all attributes used, in the order of their first use. */
    default Set<String> attributes() {
        return Expressions.attributes(this);
    }

    /** Both match. */
    default Filter and(Filter other) {
        return new And(List.of(this, other));
    }

    /** At least one of them matches. */
    default Filter or(Filter other) {
        return new Or(List.of(this, other));
    }

    /** It is known not to match. */
    default Filter negate() {
        return new Not(this);
    }

    /** Calls the visitor's method for this kind of filter. */
    <R> R accept(Visitor<R> visitor);

    /** The text that {@link #parse} reads as an equal filter. */
    @Override
    String toString();

    private static void requireTwo(List<Filter> filters) {
        if (filters.size() < 2) {
            throw new IllegalArgumentException("at least two filters are needed, not " + filters.size());
        }
    }
}
