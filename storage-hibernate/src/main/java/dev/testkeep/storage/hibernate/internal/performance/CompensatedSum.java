package dev.testkeep.storage.hibernate.internal.performance;

/**
 * A sum that carries along what rounding took from it: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation
 * endlicher Summen, Zeitschrift für Angewandte Mathematik und Mechanik 54 (1974), pages 39-51.
 */
final class CompensatedSum {

    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    double value() {
        // Next to an infinity, what was lost is not a number.
        return Double.isFinite(sum) ? sum + lost : sum;
    }
}
