package dev.testkeep.benchmarks;

/**
 * One way of doing what a topic is about.
 *
 * @param name for the table
 * @param preparation is done before each run and not measured
 */
record Variant(String name, Preparation preparation) {

    /** Makes everything ready for one run. */
    @FunctionalInterface
    interface Preparation {
        Run prepare() throws Exception;
    }

    /** What is measured. */
    @FunctionalInterface
    interface Run extends AutoCloseable {
        /** Does it, and returns how many units it did. */
        long run() throws Exception;

        /** Tidies up, which is not measured. */
        @Override
        default void close() {}
    }
}
