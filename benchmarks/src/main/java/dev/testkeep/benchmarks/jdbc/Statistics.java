package dev.testkeep.benchmarks.jdbc;

import java.util.Arrays;

/** Nine statistics of some numbers. */
record Statistics(
        double mean,
        double least,
        double most,
        double deviation,
        double p01,
        double p05,
        double median,
        double p95,
        double p99) {

    static Statistics ofMean(double mean) {
        double none = Double.NaN;
        return new Statistics(mean, none, none, none, none, none, none, none, none);
    }

    /** Sorts the numbers, of which there is at least one. */
    static Statistics of(double[] numbers) {
        Arrays.sort(numbers);
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        double mean = sum / numbers.length;
        return new Statistics(
                mean,
                numbers[0],
                numbers[numbers.length - 1],
                deviation(numbers, mean),
                rank(numbers, 0.01),
                rank(numbers, 0.05),
                rank(numbers, 0.5),
                rank(numbers, 0.95),
                rank(numbers, 0.99));
    }

    private static double deviation(double[] numbers, double mean) {
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return Math.sqrt(squares / (numbers.length - 1));
    }

    private static double rank(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
