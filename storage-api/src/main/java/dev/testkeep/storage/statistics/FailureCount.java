package dev.testkeep.storage.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How often tests failed in the same way. Immutable.
 *
 * @param phase the phase in which they failed, or null if that is not known
 * @param reason why they failed, or null if that is not known
 * @param count how many test cases
 * @param tests how many different tests, wherever they ran
 */
public record FailureCount(@Nullable String phase, @Nullable String reason, long count, long tests) {}
