package dev.testkeep.storage.performance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function of all values in a group. Immutable.
 *
 * <p>NaN: {@code min} and {@code max} ignore it unless all values are NaN; {@code sum}, {@code mean} and {@code std}
 * become NaN; {@code first}, {@code last} and {@code count} treat it like any value; {@code median} and percentiles
 * sort it last. Without values, {@code count} is 0 and everything else null.
 */
public sealed interface AggregateFunction {

    /** The functions without a parameter. */
    enum Statistic implements AggregateFunction {
        /** The least value. */
        MIN("min"),
        /** The greatest value. */
        MAX("max"),
        /** The arithmetic mean. */
        MEAN("mean"),
        /** The middle value, or the mean of the two middle values. */
        MEDIAN("median"),
        /** The sample standard deviation (divisor n - 1), in one pass by Welford (1962); null for a single value. */
        STD("std"),
        /** The value of the first row that has one. */
        FIRST("first"),
        /** The value of the last row that has one. */
        LAST("last"),
        /** The sum. */
        SUM("sum"),
        /** The number of rows with a value. */
        COUNT("count");

        private final String notation;

        Statistic(String notation) {
            this.notation = notation;
        }

        @Override
        public String notation() {
            return notation;
        }
    }

    /**
     * A percentile by nearest rank, without interpolation: of n values in ascending order, counted from 0, the one at
     * {@code floor((n - 1) * percent / 100 + 0.5)}. So {@code p50} is not the median.
     *
     * @param percent from 0 to 99
     */
    record Percentile(int percent) implements AggregateFunction {
        private static final Pattern NOTATION = Pattern.compile("p([0-9]{2})");
        private static final int LIMIT = 100;

        public Percentile {
            if (percent < 0 || percent >= LIMIT) {
                throw new IllegalArgumentException("a percentile must be from 0 to 99, not " + percent);
            }
        }

        @Override
        public String notation() {
            return String.format(Locale.ROOT, "p%02d", percent);
        }

        static Optional<AggregateFunction> of(String notation) {
            Matcher digits = NOTATION.matcher(notation);
            return digits.matches() ? Optional.of(new Percentile(Integer.parseInt(digits.group(1)))) : Optional.empty();
        }
    }

    /** The notation, e.g. {@code mean} or {@code p05}. */
    String notation();

    /** The function with this notation, if there is one. */
    static Optional<AggregateFunction> of(String notation) {
        return Arrays.stream(Statistic.values())
                .filter(statistic -> statistic.notation.equals(notation))
                .<AggregateFunction>map(statistic -> statistic)
                .findFirst()
                .or(() -> Percentile.of(notation));
    }
}
