package dev.testkeep.storage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One measured performance value of a test case. Immutable; made by {@link #of} or by a {@link #builder}, whose
 * methods are the stable way to construct one. Any of the numbers may be NaN or infinite.
 *
 * @param name what was measured, e.g. {@code copy_bw}; not empty
 * @param value the measured number; null if it could not be measured
 * @param unit its unit, e.g. {@code MB/s}; empty if it has none
 * @param reference the number that it is compared with, in the same unit, or null
 * @param lowerThreshold how far it may lie below the reference, as a fraction (-0.1 for ten percent), or null
 * @param upperThreshold how far it may lie above the reference, as a fraction (0.1 for ten percent), or null
 * @param result the result of the comparison, or null if there was none
 */
public record PerfValue(
        String name,
        @Nullable Double value,
        String unit,
        @Nullable Double reference,
        @Nullable Double lowerThreshold,
        @Nullable Double upperThreshold,
        @Nullable Result result) {

    public PerfValue {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
    }

    /** A value with no reference. */
    public static PerfValue of(String name, double value, String unit) {
        return builder(name).value(value).unit(unit).build();
    }

    /** A builder for a value with this name. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Builds a {@link PerfValue}. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private @Nullable Double value;
        private String unit = "";
        private @Nullable Double reference;
        private @Nullable Double lowerThreshold;
        private @Nullable Double upperThreshold;
        private @Nullable Result result;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** The measured number; null (the default) if it could not be measured. */
        public Builder value(@Nullable Double value) {
            this.value = value;
            return this;
        }

        /** The unit; empty by default. */
        public Builder unit(String unit) {
            this.unit = unit;
            return this;
        }

        /** The reference; none by default. */
        public Builder reference(@Nullable Double reference) {
            this.reference = reference;
            return this;
        }

        /** The allowed deviations from the reference as fractions; null means unbounded, which is the default. */
        public Builder thresholds(@Nullable Double lower, @Nullable Double upper) {
            this.lowerThreshold = lower;
            this.upperThreshold = upper;
            return this;
        }

        /** The result of the comparison with the reference; null by default. */
        public Builder result(@Nullable Result result) {
            this.result = result;
            return this;
        }

        /** The value. */
        public PerfValue build() {
            return new PerfValue(name, value, unit, reference, lowerThreshold, upperThreshold, result);
        }
    }
}
