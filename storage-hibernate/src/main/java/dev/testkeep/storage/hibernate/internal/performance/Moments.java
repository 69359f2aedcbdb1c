package dev.testkeep.storage.hibernate.internal.performance;

import org.jspecify.annotations.Nullable;

/** What can be said of values without keeping them. Asked for anything but the count, it has one value at least. */
final class Moments {

    private final CompensatedSum sum = new CompensatedSum();
    private long count;
    private double first;
    private double last;
    private double min = Double.NaN;
    private double max = Double.NaN;
    private double runningMean;
    private double squaredDeviations;

    void add(double value) {
        if (count == 0) {
            first = value;
        }
        last = value;
        count++;
        sum.add(value);
        min = Double.isNaN(min) || value < min ? value : min;
        max = Double.isNaN(max) || value > max ? value : max;
        addDeviation(value);
    }

    /**
     * Keeps the sum of squared deviations without first knowing the mean: B. P. Welford, Note on a method for calculating
     * corrected sums of squares and products, Technometrics 4 (1962), pages 419-420.
     */
    private void addDeviation(double value) {
        double deviation = value - runningMean;
        runningMean += deviation / count;
        squaredDeviations += deviation * (value - runningMean);
    }

    long count() {
        return count;
    }

    double first() {
        return first;
    }

    double last() {
        return last;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    double sum() {
        return sum.value();
    }

    double mean() {
        return sum.value() / count;
    }

    @Nullable
    Double standardDeviation() {
        return count < 2 ? null : (Double) Math.sqrt(squaredDeviations / (count - 1));
    }
}
