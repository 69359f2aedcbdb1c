package dev.testkeep.storage.hibernate.internal.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.testkeep.storage.performance.AggregateFunction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccumulatorTest {

    /** Values that ReFrame measured, in order of completion, and what it made of them. */
    private static final double[] COPY_BW = {54339.2, 4435.3, 26405.2, 39603.9, 52204.5};

    private static @Nullable Number result(String notation, double... values) {
        AggregateFunction function = AggregateFunction.of(notation).orElseThrow();
        Accumulator accumulator = new Accumulator(List.of(function));
        Arrays.stream(values).forEach(accumulator::add);
        return accumulator.result(function);
    }

    private static double doubleResult(String notation, double... values) {
        Number result = result(notation, values);
        assertThat(result).isInstanceOf(Double.class);
        return result == null ? Double.NaN : result.doubleValue();
    }

    @ParameterizedTest
    @CsvSource({
        "min, 4435.3",
        "max, 54339.2",
        "mean, 35397.62",
        "median, 39603.9",
        "std, 20606.287492583422",
        "first, 54339.2",
        "last, 52204.5",
        "sum, 176988.1",
        "p00, 4435.3",
        "p01, 4435.3",
        "p05, 4435.3",
        "p25, 26405.2",
        "p50, 39603.9",
        "p75, 52204.5",
        "p95, 54339.2",
        "p99, 54339.2"
    })
    void functions_give_what_reframe_gives(String function, double expected) {
        assertThat(doubleResult(function, COPY_BW)).isCloseTo(expected, within(2 * Math.ulp(expected)));
    }

    @Test
    void a_count_is_a_whole_number() {
        assertThat(result("count", COPY_BW)).isEqualTo(5L);
    }

    @ParameterizedTest
    @CsvSource({
        "p50, 2, 2",
        "p50, 10, 6",
        "p95, 5, 5",
        "p00, 7, 1",
        "p99, 7, 7",
        "p99, 100, 99",
        "p05, 11, 2",
        "p29, 51, 16"
    })
    void a_percentile_is_the_value_of_the_nearest_rank(String function, int count, double expected) {
        double[] oneTo = IntStream.rangeClosed(1, count).asDoubleStream().toArray();

        assertThat(doubleResult(function, oneTo)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"min", "max", "mean", "median", "std", "first", "last", "sum", "p00", "p50"})
    void no_value_gives_null(String function) {
        assertThat(result(function)).isNull();
    }

    @Test
    void no_value_is_counted_as_none() {
        assertThat(result("count")).isEqualTo(0L);
    }

    @Test
    void one_value_has_no_deviation() {
        assertThat(result("std", 1)).isNull();
        assertThat(result("median", 1)).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "min, 1",
        "max, 3",
        "mean, NaN",
        "sum, NaN",
        "std, NaN",
        "first, NaN",
        "last, 3",
        "median, 3",
        "p00, 1",
        "p99, NaN"
    })
    void nan_is_left_out_of_the_extremes_and_comes_after_every_number(String function, Double expected) {
        assertThat(doubleResult(function, Double.NaN, 1, 3)).isEqualTo(expected);
    }

    @Test
    void nan_alone_is_the_extreme() {
        assertThat(doubleResult("min", Double.NaN, Double.NaN)).isNaN();
        assertThat(doubleResult("max", Double.NaN)).isNaN();
        assertThat(result("count", Double.NaN)).isEqualTo(1L);
    }

    @Test
    void infinities_are_numbers() {
        double infinity = Double.POSITIVE_INFINITY;

        assertThat(doubleResult("sum", 1, infinity, 1)).isEqualTo(infinity);
        assertThat(doubleResult("mean", 1, -infinity)).isEqualTo(-infinity);
        assertThat(doubleResult("sum", infinity, -infinity)).isNaN();
        assertThat(doubleResult("max", 1, infinity)).isEqualTo(infinity);
        assertThat(doubleResult("median", 1, infinity, infinity)).isEqualTo(infinity);
        assertThat(doubleResult("std", 1, infinity)).isNaN();
    }

    @Test
    void a_sum_does_not_lose_small_values_beside_large_ones() {
        assertThat(doubleResult("sum", 1, 1e100, 1, -1e100)).isEqualTo(2);
    }

    @Test
    void a_median_does_not_overflow() {
        assertThat(doubleResult("median", Double.MAX_VALUE, Double.MAX_VALUE / 2))
                .isFinite();
    }

    @Test
    void a_deviation_is_exact_for_large_values_close_together() {
        assertThat(doubleResult("std", 1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16)).isCloseTo(Math.sqrt(30), within(1e-9));
    }

    @Test
    void functions_agree_with_plain_definitions_on_random_values() {
        Random random = new Random(20261123);
        for (int round = 0; round < 200; round++) {
            double[] values = random.doubles(1 + random.nextInt(60), -1e6, 1e6).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            BigDecimal sum = exactSum(values);

            assertThat(doubleResult("sum", values)).isEqualTo(sum.doubleValue());
            assertThat(doubleResult("min", values)).isEqualTo(sorted[0]);
            assertThat(doubleResult("max", values)).isEqualTo(sorted[sorted.length - 1]);
            assertThat(doubleResult("median", values))
                    .isEqualTo((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
            int percent = random.nextInt(100);
            assertThat(doubleResult(String.format(Locale.ROOT, "p%02d", percent), values))
                    .isEqualTo(sorted[
                            new BigDecimal((sorted.length - 1) * percent)
                                    .movePointLeft(2)
                                    .add(new BigDecimal("0.5"))
                                    .intValue()]);
            if (values.length > 1) {
                double expected = exactDeviation(values, sum);
                assertThat(doubleResult("std", values)).isCloseTo(expected, within(expected * 1e-14));
            }
        }
    }

    private static BigDecimal exactSum(double[] values) {
        return Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double exactDeviation(double[] values, BigDecimal sum) {
        MathContext precise = new MathContext(60);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(values.length), precise);
        return Arrays.stream(values)
                .mapToObj(value -> new BigDecimal(value).subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.length - 1L), precise)
                .sqrt(precise)
                .doubleValue();
    }

    @Test
    void several_functions_share_the_values() {
        List<AggregateFunction> functions = Stream.of("p01", "median", "count", "mean", "p99")
                .map(notation -> AggregateFunction.of(notation).orElseThrow())
                .toList();
        Accumulator accumulator = new Accumulator(functions);
        IntStream.rangeClosed(1, 1001).forEach(accumulator::add);

        assertThat(functions.stream().map(accumulator::result)).containsExactly(11.0, 501.0, 1001L, 501.0, 991.0);
        accumulator.add(-1e9);
        assertThat(accumulator.result(functions.get(1))).isEqualTo(500.5);
    }

    @Test
    void what_was_not_prepared_for_is_not_answered() {
        assertThatIllegalArgumentException().isThrownBy(() -> {
            Accumulator accumulator = new Accumulator(List.of(AggregateFunction.Statistic.MEAN));
            accumulator.add(1);
            accumulator.result(AggregateFunction.Statistic.MEDIAN);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p5", "p100", "p-1", "p1x", "minimum", "MIN", "mean ", "stats"})
    void what_is_no_function_has_none(String notation) {
        assertThat(AggregateFunction.of(notation)).isEmpty();
    }

    @Test
    void a_function_is_found_by_its_notation() {
        assertThat(AggregateFunction.of("p07"))
                .hasValueSatisfying(p07 -> assertThat(p07.notation()).isEqualTo("p07"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AggregateFunction.Percentile(100));
    }
}
