package dev.testkeep.cli.view;

import java.util.Locale;

/** The parts of {@code stats}. */
public enum StatsSection {
    /** How many test cases came out how, and the pass rate. */
    SUMMARY,
    /** How many test cases have which result. */
    RESULTS,
    /** Where and why they failed. */
    FAILURES,
    /** What cannot be relied on. */
    FLAKY,
    /** What takes longest. */
    SLOWEST,
    /** What did not fail in the base. */
    NEW_FAILURES;

    /** The word for the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
