package dev.testkeep.reports.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpochSecondsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "-0, 0, 0",
        "1795331766.15191, 1795331766, 151910000",
        "-0.25, -1, 750000000",
        "1E+3, 1000, 0",
        "1e-999999999, 0, 0",
        "0e999999999, 0, 0",
        "0.9999999999, 1, 0",
        "31556889864403199, 31556889864403199, 0"
    })
    void seconds_become_an_instant(String seconds, long epochSecond, int nanos) {
        assertThat(EpochSeconds.instant(new BigDecimal(seconds))).isEqualTo(Instant.ofEpochSecond(epochSecond, nanos));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e999999999", "-1e999999999", "99999999999999999", "31556889864403200"})
    void seconds_beyond_all_times_are_refused(String seconds) {
        assertThatThrownBy(() -> EpochSeconds.instant(new BigDecimal(seconds)))
                .isInstanceOfAny(ArithmeticException.class, DateTimeException.class);
    }

    @Test
    void the_double_in_a_report_is_the_one_nearest_to_the_instant() {
        Random random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            double seconds = 1e9 * (1 + random.nextDouble());
            Instant instant = EpochSeconds.instant(new BigDecimal(Double.toString(seconds)));
            assertThat(Objects.requireNonNull(EpochSeconds.seconds(instant)).doubleValue())
                    .isEqualTo(seconds);
        }
    }

    @Test
    void what_is_written_is_read_as_the_same() {
        Duration duration = Duration.ofSeconds(-5, 1);
        assertThat(EpochSeconds.duration(Objects.requireNonNull(EpochSeconds.seconds(duration))))
                .isEqualTo(duration);
        assertThat(EpochSeconds.seconds(Duration.ofSeconds(1000))).hasToString("1000");
    }
}
