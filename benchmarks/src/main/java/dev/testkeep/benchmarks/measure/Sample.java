package dev.testkeep.benchmarks.measure;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What doing something took, in several turns.
 *
 * @param turns at least one
 */
public record Sample(List<Turn> turns) {

    /** In milliseconds. */
    public double median() {
        return median(Turn::millis);
    }

    /** In milliseconds. */
    public double minimum() {
        return turns.stream().mapToDouble(Turn::millis).min().orElseThrow();
    }

    /** The mean, in milliseconds: the clock of processor time may tick every 10 ms only. */
    public double cpu() {
        return turns.stream().mapToDouble(Turn::cpuMillis).average().orElseThrow();
    }

    /** In MiB. */
    public double heap() {
        return turns.stream().mapToDouble(Turn::heapMiB).max().orElseThrow();
    }

    private double median(ToDoubleFunction<Turn> of) {
        List<Turn> sorted =
                turns.stream().sorted(Comparator.comparingDouble(of)).toList();
        int middle = sorted.size() / 2;
        double upper = of.applyAsDouble(sorted.get(middle));
        return sorted.size() % 2 == 1 ? upper : (of.applyAsDouble(sorted.get(middle - 1)) + upper) / 2;
    }
}
