package dev.testkeep.storage.hibernate.internal.performance;

import dev.testkeep.storage.performance.AggregateFunction;
import dev.testkeep.storage.performance.AggregateFunction.Percentile;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Applies functions to the values of one attribute in one group. Takes eight bytes for each value if a median or a
 * percentile is among the functions, and the same small room for any number of values otherwise. What becomes of NaN and
 * of no value is said by {@link AggregateFunction}. Not thread-safe.
 */
final class Accumulator {

    private final Moments moments = new Moments();
    private final @Nullable Samples samples;

    /** For these functions. */
    Accumulator(Collection<? extends AggregateFunction> functions) {
        this.samples = functions.stream().anyMatch(Accumulator::needsOrder) ? new Samples() : null;
    }

    private static boolean needsOrder(AggregateFunction function) {
        return function instanceof Percentile || function == Statistic.MEDIAN;
    }

    /** One more value, in the order of the rows; rows without one are left out. */
    void add(double value) {
        moments.add(value);
        if (samples != null) {
            samples.add(value);
        }
    }

    /**
     * What the function makes of the values so far: a {@link Long} for {@code count}, else a {@link Double} or null.
     *
     * @param function one of those that this was made for
     */
    @Nullable
    Number result(AggregateFunction function) {
        if (function == Statistic.COUNT) {
            return moments.count();
        }
        return moments.count() == 0 ? null : resultOfSome(function);
    }

    private @Nullable Double resultOfSome(AggregateFunction function) {
        if (function instanceof Percentile percentile) {
            return inOrder(function).nearestRank(percentile.percent());
        }
        return switch ((Statistic) function) {
            case MIN -> moments.min();
            case MAX -> moments.max();
            case MEAN -> moments.mean();
            case MEDIAN -> inOrder(function).median();
            case STD -> moments.standardDeviation();
            case FIRST -> moments.first();
            case LAST -> moments.last();
            case SUM -> moments.sum();
            case COUNT -> throw new IllegalStateException("a count is no double");
        };
    }

    private Samples inOrder(AggregateFunction function) {
        if (samples == null) {
            throw new IllegalArgumentException(
                    function.notation() + " is none of the functions that this was made for");
        }
        return samples;
    }
}
