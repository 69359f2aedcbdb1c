package dev.testkeep.storage.hibernate.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnixTimeTest {

    private static final long SEED = 20261127;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1795806902.123456",
                "1795806902.1",
                "-0.000001",
                "-1.5",
                "0",
                "8589934591.999999",
                "-8589934591.999999"
            })
    void whole_microseconds_are_what_the_decimal_says(String decimal) {
        assertThat(UnixTime.instant(Double.parseDouble(decimal))).isEqualTo(instant(new BigDecimal(decimal)));
    }

    static DoubleStream numbers() {
        Random random = new Random(SEED);
        return DoubleStream.concat(
                DoubleStream.of(
                        1e-9,
                        -1e-9,
                        1.0000001,
                        0.1 + 0.2,
                        Math.nextUp(1795806902.5),
                        8589934592.000002,
                        9007199254.740993,
                        1e10),
                random.doubles(200, -1e10, 1e10));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void any_number_stands_for_the_nearest_nanosecond_of_its_shortest_decimal(double seconds) {
        assertThat(UnixTime.instant(seconds)).isEqualTo(instant(new BigDecimal(Double.toString(seconds))));
    }

    @Test
    void what_was_stored_is_given_back_to_the_microsecond() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.EPOCH.plus(Duration.ofNanos(1_000 * random.nextLong(1L << 52)));

            assertThat(UnixTime.stored(instant)).isEqualTo(instant);
        }
    }

    private static Instant instant(BigDecimal seconds) {
        BigDecimal rounded = seconds.setScale(9, RoundingMode.HALF_EVEN);
        return Instant.EPOCH
                .plusSeconds(rounded.longValue())
                .plusNanos(rounded.remainder(BigDecimal.ONE).movePointRight(9).longValueExact());
    }
}
