package dev.testkeep.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {

    private final List<String> turns = new ArrayList<>();

    private Way way(String name, double millis) {
        return new Way(name, stopwatch -> {
            turns.add(name);
            stopwatch.add(millis * turns.size(), 0);
            return 2;
        });
    }

    @Test
    void ways_take_turns_and_share_what_a_turn_takes_among_its_times() throws Exception {
        List<Sample> samples = new Contest(2, Duration.ZERO).run(List.of(way("ours", 10), way("theirs", 100)));

        assertThat(turns).containsExactly("ours", "theirs", "ours", "theirs");
        assertThat(samples.get(0).turns()).extracting(Turn::millis).containsExactly(5.0, 15.0);
        assertThat(samples.get(1).turns()).extracting(Turn::millis).containsExactly(100.0, 200.0);
    }

    @Test
    void warming_up_comes_first_and_does_not_count() throws Exception {
        List<Sample> samples = new Contest(1, Duration.ofMillis(1)).run(List.of(way("ours", 10)));

        assertThat(turns).hasSizeGreaterThan(1);
        assertThat(samples.get(0).turns()).hasSize(1);
    }
}
