package dev.testkeep.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How long something took, measured several times. Not thread-safe. */
final class Times {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Double> millis = new ArrayList<>();

    /** What is measured. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    void measure(Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
    }

    /** In milliseconds; empty if nothing was measured. */
    OptionalDouble median() {
        return millis.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .skip(millis.size() / 2)
                .findFirst();
    }
}
