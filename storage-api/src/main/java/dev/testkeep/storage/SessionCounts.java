package dev.testkeep.storage;

/**
 * The size and the results of a session. Immutable.
 *
 * <p>A retried test occurs in several runs; the last one counts. So {@code passed}, {@code failed},
 * {@code aborted} and {@code skipped} are counts of the last run.
 *
 * @param runs how many runs the session has
 * @param cases test cases in the first run, which holds every test once
 * @param total test cases in all runs together
 * @param passed test cases of the last run that are {@link Result.Kind#PASSED}
 * @param failed test cases of the last run that are {@link Result.Kind#FAILED}
 * @param aborted test cases of the last run that are {@link Result.Kind#ABORTED}
 * @param skipped test cases of the last run that are {@link Result.Kind#SKIPPED}
 */
public record SessionCounts(int runs, int cases, int total, int passed, int failed, int aborted, int skipped) {}
