package dev.testkeep.spool.internal;

/**
 * A test, or a container of tests, that has been recorded as started. Immutable.
 *
 * @param number its number in the file
 * @param nanoTime when it was, on the clock that nobody sets
 */
public record Started(int number, long nanoTime) {}
