package dev.testkeep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BenchmarksTest {

    static List<Benchmark> topics() {
        return Benchmarks.TOPICS;
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_way_of_a_topic_does_something(Benchmark topic) throws Exception {
        assertThat(Benchmarks.run(topic, 10, 1))
                .hasSizeGreaterThan(1)
                .allSatisfy((way, rate) -> assertThat(rate).as(way).isPositive());
    }
}
