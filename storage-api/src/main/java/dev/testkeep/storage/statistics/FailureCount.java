package dev.testkeep.storage.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How often tests failed in the same way. Immutable.
 *
 * @param phase the phase in which they failed, or null if unknown
 * @param reason why they failed, or null if unknown
 * @param count the number of test cases
 * @param tests the number of distinct tests, wherever they ran
 */
public record FailureCount(@Nullable String phase, @Nullable String reason, long count, long tests) {}
