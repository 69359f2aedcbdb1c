package dev.testkeep.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerfReporterTest {

    private final Map<String, String> published = new LinkedHashMap<>();
    private final PerfReporter reporter = PerfReporter.of(published::put);

    @Test
    void a_value_is_a_number_and_its_unit() {
        reporter.record("bandwidth", 123.4, "GB/s");
        reporter.record("steps", 7, "");
        reporter.record("ratio", Double.NaN, "%");

        assertThat(published)
                .containsExactly(
                        Map.entry("perf.bandwidth", "123.4 GB/s"),
                        Map.entry("perf.steps", "7.0"),
                        Map.entry("perf.ratio", "NaN %"));
    }

    @Test
    void a_reference_follows_with_its_limits() {
        reporter.record("bandwidth", 123.4, "GB/s", 120, -0.1, null);
        reporter.record("latency", 1.5, "ms", 1.4, null, 0.2);

        assertThat(published)
                .containsExactly(
                        Map.entry("perf.bandwidth", "123.4 GB/s; ref=120.0; lower=-0.1"),
                        Map.entry("perf.latency", "1.5 ms; ref=1.4; upper=0.2"));
    }

    @Test
    void what_could_not_be_read_again_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> reporter.record(" ", 1, "s"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reporter.record("a", 1, "s; ref=2"))
                .withMessageContaining("s; ref=2");
    }
}
