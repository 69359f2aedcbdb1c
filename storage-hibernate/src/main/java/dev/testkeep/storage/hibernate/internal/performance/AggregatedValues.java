package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.hibernate.internal.mapping.Doubles;
import dev.testkeep.storage.performance.AggregateFunction;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What some functions make of an attribute in a group. Nulls are left out; values that are no numbers are counted, and
 * may be the first or last. Not thread-safe.
 */
final class AggregatedValues {

    private final Accumulator numbers;
    private boolean areIntegers = true;
    private long count;
    private @Nullable Object first;
    private @Nullable Object last;

    AggregatedValues(Collection<AggregateFunction> functions) {
        this.numbers = new Accumulator(functions);
    }

    void add(@Nullable Object value) {
        if (value == null) {
            return;
        }
        first = count == 0 ? value : first;
        last = value;
        count++;
        if (value instanceof Number number) {
            areIntegers &= number instanceof Long;
            numbers.add(number.doubleValue());
        }
    }

    @Nullable
    Object result(AggregateFunction function) {
        if (function == Statistic.COUNT) {
            return count;
        }
        if (function == Statistic.FIRST) {
            return first;
        }
        return function == Statistic.LAST ? last : result(function, numbers.result(function));
    }

    /** The least, the greatest and the sum of whole numbers are whole numbers. */
    private @Nullable Object result(AggregateFunction function, @Nullable Number number) {
        boolean isInteger = function == Statistic.MIN || function == Statistic.MAX || function == Statistic.SUM;
        return number != null
                        && areIntegers
                        && isInteger
                        && Doubles.exactly(number).isPresent()
                ? (Object) number.longValue()
                : number;
    }
}
