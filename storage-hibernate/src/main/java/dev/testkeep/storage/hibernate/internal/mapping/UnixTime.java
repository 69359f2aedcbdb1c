package dev.testkeep.storage.hibernate.internal.mapping;

import dev.testkeep.storage.exception.InvalidDataException;
import dev.testkeep.storage.exception.StorageFailureException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Times as the tables have them: seconds, since 1970-01-01T00:00:00Z where they are instants. */
public final class UnixTime {

    private static final int NANO_DIGITS = 9;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long EXACT_SECONDS = (1L << 53) / MICROS_PER_SECOND;
    /** Up to here, until the year 2242, doubles are closer to each other than microseconds. */
    private static final long DISTINCT_MICROS = (1L << 33) * MICROS_PER_SECOND;

    private static final BigInteger NANOS_PER_SECOND = BigInteger.TEN.pow(NANO_DIGITS);

    private UnixTime() {}

    public static double seconds(Instant instant) {
        return seconds(instant.getEpochSecond(), instant.getNano());
    }

    public static @Nullable Double secondsOrNull(@Nullable Instant instant) {
        return instant == null ? null : seconds(instant);
    }

    public static @Nullable Double secondsOrNull(@Nullable Duration duration) {
        return duration == null ? null : seconds(duration.getSeconds(), duration.getNano());
    }

    /**
     * To be stored, and read again: the last times of all cannot be, as the nearest number is beyond them.
     *
     * @throws InvalidDataException if it could not be read again
     */
    static @Nullable Double storable(@Nullable Instant instant, Supplier<String> whose) {
        return storable(instant, secondsOrNull(instant), UnixTime::instant, whose);
    }

    /** The same for what took so long. */
    static @Nullable Double storable(@Nullable Duration duration, Supplier<String> whose) {
        return storable(duration, secondsOrNull(duration), UnixTime::durationOrNull, whose);
    }

    private static @Nullable Double storable(
            @Nullable Object time, @Nullable Double seconds, Consumer<Double> read, Supplier<String> whose) {
        try {
            if (seconds != null && Math.abs(seconds) >= EXACT_SECONDS) {
                read.accept(seconds);
            }
            return seconds;
        } catch (StorageFailureException e) {
            throw new InvalidDataException(
                    whose.get() + " is " + time + ", which is beyond the times that can be stored", e);
        }
    }

    /** The time as it is given back when it was stored. */
    public static Instant stored(Instant instant) {
        return instant(seconds(instant));
    }

    public static @Nullable Instant storedOrNull(@Nullable Instant instant) {
        return instant == null ? null : stored(instant);
    }

    static Instant instant(double seconds) {
        return decode(seconds, Instant::ofEpochSecond);
    }

    public static @Nullable Instant instantOrNull(@Nullable Double seconds) {
        return seconds == null ? null : instant(seconds);
    }

    static @Nullable Duration durationOrNull(@Nullable Double seconds) {
        return seconds == null ? null : decode(seconds, Duration::ofSeconds);
    }

    /** Fails with a message for what only somebody else can have put there. */
    private static <T> T decode(double seconds, BiFunction<Long, Long, T> time) {
        long micros = Math.round(seconds * MICROS_PER_SECOND);
        if (isExact(micros, seconds)) {
            return time.apply(
                    Math.floorDiv(micros, MICROS_PER_SECOND),
                    Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
        }
        try {
            BigInteger[] parts = secondsAndNanos(seconds);
            return time.apply(parts[0].longValueExact(), parts[1].longValueExact());
        } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
            throw new StorageFailureException(seconds + " seconds are out of the range of times", e);
        }
    }

    /**
     * Whether the number stands for these whole microseconds, as nearly every time does. No others are the same double,
     * so they are what its shortest decimal says, too.
     */
    private static boolean isExact(long micros, double seconds) {
        return micros > -DISTINCT_MICROS && micros < DISTINCT_MICROS && (double) micros / MICROS_PER_SECOND == seconds;
    }

    /** The nearest double. Whole microseconds are exact doubles for some centuries, and so is a division's nearest. */
    private static double seconds(long seconds, int nanos) {
        boolean isExact = Math.abs(seconds) < EXACT_SECONDS && nanos % NANOS_PER_MICRO == 0;
        return isExact
                ? (double) (seconds * MICROS_PER_SECOND + nanos / NANOS_PER_MICRO) / MICROS_PER_SECOND
                : BigDecimal.valueOf(seconds)
                        .add(BigDecimal.valueOf(nanos, NANO_DIGITS))
                        .doubleValue();
    }

    /** The shortest decimal that stands for the number gives back what a person wrote: whole microseconds are exact. */
    private static BigInteger[] secondsAndNanos(double seconds) {
        return new BigDecimal(Double.toString(seconds))
                .movePointRight(NANO_DIGITS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger()
                .divideAndRemainder(NANOS_PER_SECOND);
    }
}
