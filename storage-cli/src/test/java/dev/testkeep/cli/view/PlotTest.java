package dev.testkeep.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class PlotTest {

    private static List<String> draw(double... values) {
        return new Plot(8, 2).draw(values);
    }

    @Test
    void bars_stand_between_the_least_and_the_greatest_value() {
        assertThat(draw(0, 5, 10, 15)).containsExactly("15 ┤  ▃█", " 0 ┤▁▆██");
    }

    @Test
    void the_least_value_has_a_bar_too_also_below_zero() {
        assertThat(draw(-2, -1)).containsExactly("-1 ┤ █", "-2 ┤▁█");
    }

    @Test
    void a_single_value_and_equal_values_fill_the_height() {
        assertThat(draw(7)).containsExactly("7 ┤█", "  ┤█");
        assertThat(draw(7, 7, 7)).containsExactly("7 ┤███", "  ┤███");
    }

    @Test
    void what_is_no_number_is_a_gap() {
        assertThat(draw(1, Double.NaN, 2, Double.POSITIVE_INFINITY, 1)).containsExactly("2 ┤  █", "1 ┤▁ █ ▁");
    }

    @Test
    void nothing_that_is_a_number_is_no_plot() {
        assertThat(draw(Double.NaN, Double.NEGATIVE_INFINITY)).containsExactly("no number to draw");
        assertThat(draw()).containsExactly("no number to draw");
    }

    @Test
    void more_values_than_fit_are_drawn_as_means_of_successive_ones() {
        double[] values = DoubleStream.iterate(0, n -> n + 1).limit(80).toArray();

        assertThat(draw(values)).containsExactly("74.5 ┤    ▂▄▆█", " 4.5 ┤▁▃▅▇████");
    }

    @Test
    void the_largest_numbers_fit() {
        assertThat(draw(-Double.MAX_VALUE, 0, Double.MAX_VALUE))
                .allMatch(line -> line.endsWith("█"))
                .first()
                .asString()
                .contains("E+308 ┤");
    }
}
