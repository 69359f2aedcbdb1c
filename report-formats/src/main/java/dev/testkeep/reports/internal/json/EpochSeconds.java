package dev.testkeep.reports.internal.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Times as decimal numbers of seconds, which is how reports have them. Nothing goes through a {@code double}, so what
 * is read and written again is the same number.
 */
public final class EpochSeconds {

    private static final int NANO_DIGITS = 9;
    private static final int MOST_DIGITS = 17;

    private EpochSeconds() {}

    /**
     * A duration of so many seconds.
     *
     * @throws ArithmeticException if there is no such time
     */
    public static Duration duration(BigDecimal seconds) {
        // Rounding a number with a huge exponent would first write out all its digits.
        int magnitude = seconds.precision() - seconds.scale();
        if (magnitude > MOST_DIGITS && seconds.signum() != 0) {
            throw new ArithmeticException("out of range");
        }
        if (magnitude < -NANO_DIGITS) {
            return Duration.ZERO;
        }
        BigDecimal rounded = seconds.setScale(NANO_DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal whole = rounded.setScale(0, RoundingMode.FLOOR);
        return Duration.ofSeconds(
                whole.longValueExact(),
                rounded.subtract(whole).movePointRight(NANO_DIGITS).longValueExact());
    }

    /**
     * The time so many seconds after the epoch.
     *
     * @throws java.time.DateTimeException or {@link ArithmeticException} if there is no such time
     */
    public static Instant instant(BigDecimal seconds) {
        return Instant.EPOCH.plus(duration(seconds));
    }

    public static @Nullable BigDecimal seconds(@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS))
                .stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }

    public static @Nullable BigDecimal seconds(@Nullable Instant instant) {
        return instant == null ? null : seconds(Duration.between(Instant.EPOCH, instant));
    }
}
