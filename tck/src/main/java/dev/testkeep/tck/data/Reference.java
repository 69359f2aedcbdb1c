package dev.testkeep.tck.data;

import dev.testkeep.storage.performance.AggregateFunction;
import dev.testkeep.storage.performance.AggregateFunction.Percentile;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aggregates as their definitions say, without a thought for speed or memory. */
public final class Reference {

    private Reference() {}

    /** Null for the deviation of a single value. */
    public static @Nullable Double aggregate(AggregateFunction function, List<Double> values) {
        if (function instanceof Percentile percentile) {
            return sorted(values).get((int) Math.floor((values.size() - 1) * percentile.percent() / 100.0 + 0.5));
        }
        return switch ((Statistic) function) {
            case MIN -> numbers(values).stream().min(Double::compare).orElse(Double.NaN);
            case MAX -> numbers(values).stream().max(Double::compare).orElse(Double.NaN);
            case MEAN -> sum(values) / values.size();
            case MEDIAN -> median(sorted(values));
            case STD -> values.size() == 1 ? null : deviation(values);
            case FIRST -> values.get(0);
            case LAST -> values.get(values.size() - 1);
            case SUM -> sum(values);
            case COUNT -> (double) values.size();
        };
    }

    private static List<Double> numbers(List<Double> values) {
        return values.stream().filter(value -> !value.isNaN()).toList();
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted().toList();
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Exact where it is finite. */
    private static double sum(List<Double> values) {
        boolean isFinite = values.stream().allMatch(Double::isFinite);
        return isFinite
                ? values.stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue()
                : values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double deviation(List<Double> values) {
        double mean = sum(values) / values.size();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1));
    }
}
