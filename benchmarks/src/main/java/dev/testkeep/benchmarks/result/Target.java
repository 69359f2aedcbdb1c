package dev.testkeep.benchmarks.result;

import dev.testkeep.benchmarks.measure.Sample;
import java.util.Locale;

/**
 * How fast something should be.
 *
 * @param kind what is bounded
 * @param bound the bound
 */
public record Target(Kind kind, double bound) {

    /** What can be bounded. */
    public enum Kind {
        /** The time, as a multiple of the other's. */
        TIME("<= %s x"),
        /** The processor time, as a multiple of the other's. */
        CPU("<= %s x CPU"),
        /** The speed, as a multiple of the other's. */
        SPEED(">= %s x speed"),
        /** The time, beyond the other's. */
        MORE("<= +%s ms"),
        /** The heap. */
        HEAP("<= %s MiB heap"),
        /** The processor time. */
        CPU_MILLIS("<= %s ms CPU");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    boolean isMetBy(Sample ours, Sample other) {
        return switch (kind) {
            case TIME -> ours.median() <= bound * other.median();
            case CPU -> ours.cpu() <= bound * other.cpu();
            case SPEED -> other.median() >= bound * ours.median();
            case MORE -> ours.median() <= bound + other.median();
            case HEAP -> ours.heap() <= bound;
            case CPU_MILLIS -> ours.cpu() <= bound;
        };
    }

    @Override
    public String toString() {
        String number = bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
        return String.format(Locale.ROOT, kind.text, number);
    }
}
