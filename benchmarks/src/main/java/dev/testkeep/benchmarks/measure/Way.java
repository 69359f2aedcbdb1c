package dev.testkeep.benchmarks.measure;

/**
 * One way to do something.
 *
 * @param name who does it
 * @param turns does it
 */
public record Way(String name, Turns turns) {

    /** Does something, and lets what counts pass through the stopwatch. */
    @FunctionalInterface
    public interface Turns {

        /** Returns how many times it was done. */
        int take(Stopwatch stopwatch) throws Exception;
    }
}
