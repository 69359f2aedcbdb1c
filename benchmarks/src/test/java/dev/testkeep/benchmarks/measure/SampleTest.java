package dev.testkeep.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final Turn SHORT = new Turn(10, 5, 100);
    private static final Turn MIDDLE = new Turn(20, 10, 300);
    private static final Turn LONG = new Turn(90, 30, 200);

    @Test
    void the_median_of_an_odd_number_is_the_middle() {
        assertThat(new Sample(List.of(LONG, SHORT, MIDDLE)).median()).isEqualTo(20);
    }

    @Test
    void the_median_of_an_even_number_is_between_both() {
        assertThat(new Sample(List.of(LONG, MIDDLE)).median()).isEqualTo(55);
    }

    @Test
    void the_other_numbers_are_minimum_mean_and_maximum() {
        Sample sample = new Sample(List.of(SHORT, MIDDLE, LONG));

        assertThat(sample.minimum()).isEqualTo(10);
        assertThat(sample.cpu()).isEqualTo(15);
        assertThat(sample.heap()).isEqualTo(300);
    }
}
