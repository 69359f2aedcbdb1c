package dev.testkeep.spool;

import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes performance values from tests, in the notation that Testkeep reads: {@code perf.bandwidth} with
 * {@code 123.4 GB/s; ref=120.0; lower=-0.1}. As thread-safe as what it publishes with.
 *
 * <pre>{@code
 * PerfReporter.of(testReporter::publishEntry).record("bandwidth", 123.4, "GB/s");                // JUnit Jupiter
 * PerfReporter.of(Reporter.getCurrentTestResult()::setAttribute).record("latency", 1.2, "ms");   // TestNG
 * }</pre>
 */
public final class PerfReporter {

    private static final String PREFIX = "perf.";

    private final BiConsumer<String, String> publisher;

    private PerfReporter(BiConsumer<String, String> publisher) {
        this.publisher = publisher;
    }

    /** A reporter that hands names and texts to the test framework by this function. */
    public static PerfReporter of(BiConsumer<String, String> publisher) {
        return new PerfReporter(Objects.requireNonNull(publisher, "publisher"));
    }

    /**
     * Publishes a value without a reference.
     *
     * @param name what was measured, e.g. {@code bandwidth}
     * @param value the measured number; may be NaN or infinite
     * @param unit its unit, e.g. {@code GB/s}, without a semicolon; empty if it has none
     * @throws IllegalArgumentException if the name is empty or the unit has a semicolon
     */
    public void record(String name, double value, String unit) {
        publish(name, text(value, unit));
    }

    /**
     * Publishes a value that is compared with a reference.
     *
     * @param name what was measured, e.g. {@code bandwidth}
     * @param value the measured number; may be NaN or infinite
     * @param unit its unit, e.g. {@code GB/s}, without a semicolon; empty if it has none
     * @param reference the number that it is compared with, in the same unit
     * @param lower how far it may lie below the reference, as a fraction (-0.1 for ten percent); null for any distance
     * @param upper how far it may lie above the reference, as a fraction (0.1 for ten percent); null for any distance
     * @throws IllegalArgumentException if the name is empty or the unit has a semicolon
     */
    public void record(
            String name, double value, String unit, double reference, @Nullable Double lower, @Nullable Double upper) {
        publish(name, text(value, unit) + "; ref=" + reference + limit("lower", lower) + limit("upper", upper));
    }

    private void publish(String name, String text) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a performance value needs a name");
        }
        publisher.accept(PREFIX + name, text);
    }

    private static String text(double value, String unit) {
        if (unit.indexOf(';') >= 0) {
            throw new IllegalArgumentException("no unit has a semicolon: " + unit);
        }
        return unit.isEmpty() ? Double.toString(value) : value + " " + unit;
    }

    private static String limit(String name, @Nullable Double limit) {
        return limit == null ? "" : "; " + name + "=" + limit;
    }
}
