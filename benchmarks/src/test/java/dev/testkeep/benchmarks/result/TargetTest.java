package dev.testkeep.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.benchmarks.measure.Sample;
import dev.testkeep.benchmarks.measure.Turn;
import dev.testkeep.benchmarks.result.Target.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Testkeep takes 30 ms, 20 ms of the processor and 64 MiB; the other takes 20, 10 and 32. */
class TargetTest {

    private static final Sample OURS = new Sample(List.of(new Turn(30, 20, 64)));
    private static final Sample THEIRS = new Sample(List.of(new Turn(20, 10, 32)));

    @ParameterizedTest
    @CsvSource({
        "TIME, 1.5, true, <= 1.5 x",
        "TIME, 1.4, false, <= 1.4 x",
        "CPU, 2, true, <= 2 x CPU",
        "CPU, 1.9, false, <= 1.9 x CPU",
        "SPEED, 0.6, true, >= 0.6 x speed",
        "SPEED, 0.7, false, >= 0.7 x speed",
        "MORE, 10, true, <= +10 ms",
        "MORE, 9, false, <= +9 ms",
        "HEAP, 64, true, <= 64 MiB heap",
        "HEAP, 63, false, <= 63 MiB heap",
        "CPU_MILLIS, 20, true, <= 20 ms CPU",
        "CPU_MILLIS, 19, false, <= 19 ms CPU"
    })
    void it_is_met_up_to_its_bound(Kind kind, double bound, boolean met, String text) {
        Target target = new Target(kind, bound);

        assertThat(target.isMetBy(OURS, THEIRS)).isEqualTo(met);
        assertThat(target).hasToString(text);
    }
}
