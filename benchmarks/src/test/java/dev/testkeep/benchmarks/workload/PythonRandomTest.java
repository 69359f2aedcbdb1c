package dev.testkeep.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonRandomTest {

    private final PythonRandom random = new PythonRandom("seed");

    @Test
    void numbers_are_those_of_python() {
        assertThat(random.random()).isEqualTo(0.1382359792209653);
        assertThat(random.uniform(1, 60)).isEqualTo(14.9658449634759);
        assertThat(PythonRandom.round(random.gauss(1, 0.04), 6)).isEqualTo(1.021729);
        assertThat(PythonRandom.round(random.gauss(1, 0.04), 6)).isEqualTo(0.975362);
        assertThat(random.below(1_999)).isEqualTo(88);
        assertThat(random.bits128().toString(16)).isEqualTo("b9dd1e5be3b08304f73e3826b8871278");
    }

    @Test
    void samples_of_few_and_of_many_are_those_of_python() {
        assertThat(random.sample(20, 5)).containsExactly(4, 1, 7, 11, 9);
        assertThat(random.sample(99, 5)).containsExactly(62, 5, 92, 89, 77);
        assertThat(random.sample(80, 12)).containsExactly(43, 67, 66, 53, 72, 52, 61, 10, 74, 5, 27, 24);
        assertThat(random.sample(2_000, 12))
                .containsExactly(76, 1663, 578, 898, 450, 1161, 1902, 1979, 1709, 172, 1887, 356);
    }

    @Test
    void half_is_rounded_to_the_even_digit() {
        assertThat(PythonRandom.round(0.125, 2)).isEqualTo(0.12);
        assertThat(PythonRandom.round(0.375, 2)).isEqualTo(0.38);
        assertThat(PythonRandom.round(2.675, 2)).isEqualTo(2.67);
    }
}
