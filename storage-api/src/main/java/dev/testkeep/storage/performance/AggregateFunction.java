package dev.testkeep.storage.performance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is made of all values in a group. Immutable.
 *
 * <p>NaN: {@code min} and {@code max} leave it out unless there is nothing else; {@code sum}, {@code mean} and
 * {@code std} become NaN; {@code first}, {@code last} and {@code count} take it like any value; for {@code median} and
 * percentiles it comes after every other number. No value at all: {@code count} is 0, everything else null.
 */
public sealed interface AggregateFunction {

    /** The functions that need no number. */
    enum Statistic implements AggregateFunction {
        /** The least value. */
        MIN("min"),
        /** The greatest value. */
        MAX("max"),
        /** The arithmetic mean. */
        MEAN("mean"),
        /** The value in the middle, or the mean of the two values there. */
        MEDIAN("median"),
        /** The standard deviation of a sample, divided by the number of values less one; null for a single value. */
        STD("std"),
        /** The value of the first row that has one. */
        FIRST("first"),
        /** The value of the last row that has one. */
        LAST("last"),
        /** The sum. */
        SUM("sum"),
        /** How many rows have a value. */
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
                throw new IllegalArgumentException("a percentile is one of 0 to 99, not " + percent);
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

    /** How it is written: {@code mean}, {@code p05}. */
    String notation();

    /** The function that is written like this, if there is one. */
    static Optional<AggregateFunction> of(String notation) {
        return Arrays.stream(Statistic.values())
                .filter(statistic -> statistic.notation.equals(notation))
                .<AggregateFunction>map(statistic -> statistic)
                .findFirst()
                .or(() -> Percentile.of(notation));
    }
}
