package dev.testkeep.storage.filter;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters of every kind, in an order that depends on a seed only. */
final class RandomFilters {

    private static final String[] NAMES = {
        "name", "num_tasks", "x", "local", "missing", "my-name", "class", "re", "len", "r", "ünï", ""
    };

    private static final @Nullable Object[] LITERALS = {
        null,
        true,
        false,
        0L,
        8L,
        -5L,
        Long.MIN_VALUE,
        new BigInteger("-123456789012345678901234567890"),
        0.5,
        -0.0,
        1e300,
        -2.5e-10,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        "",
        "stream",
        "it's \"quoted\" \\ ",
        "\n\t\u0000\u0085",
        "\ud83d",
        "\ud83d\ude00"
    };

    private final Random random;

    RandomFilters(long seed) {
        this.random = new Random(seed);
    }

    /** A filter that is nested at most so deep. */
    Filter filter(int depth) {
        if (depth == 0) {
            return new Filter.Truthy(operand(0));
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Filter.And(filters(depth - 1));
            case 1 -> new Filter.Or(filters(depth - 1));
            case 2 -> new Filter.Not(filter(depth - 1));
            case 3 -> new Filter.Comparison(operand(depth - 1), any(ComparisonOperator.values()), operand(depth - 1));
            case 4 -> new Filter.In(operand(depth - 1), operand(depth - 1));
            default -> new Filter.Truthy(operand(depth - 1));
        };
    }

    private List<Filter> filters(int depth) {
        return Stream.generate(() -> filter(depth)).limit(2 + random.nextInt(2)).toList();
    }

    private Operand operand(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? new Operand.Attribute(any(NAMES)) : literal();
        }
        return switch (random.nextInt(7)) {
            case 0 -> new Operand.ListLiteral(operands(random.nextInt(3), depth - 1));
            case 1 -> call(depth - 1);
            case 2 -> new Operand.Has(any(NAMES));
            case 3 -> new Operand.Subscript(operand(depth - 1), operand(depth - 1));
            case 4 -> new Operand.Arithmetic(operand(depth - 1), any(ArithmeticOperator.values()), operand(depth - 1));
            case 5 -> new Operand.UnaryMinus(operand(depth - 1));
            default -> operand(0);
        };
    }

    private Operand call(int depth) {
        FilterFunction function = any(FilterFunction.values());
        List<Operand> arguments = operands(function.parameters(), depth);
        // A random text is hardly ever a regular expression.
        return function.takesRegex()
                ? new Operand.Call(function, Arrays.asList(new Operand.Literal("s(t|\\d)*'"), arguments.get(1)))
                : new Operand.Call(function, arguments);
    }

    private List<Operand> operands(int count, int depth) {
        return Stream.generate(() -> operand(depth)).limit(count).toList();
    }

    private Operand literal() {
        return new Operand.Literal(LITERALS[random.nextInt(LITERALS.length)]);
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
