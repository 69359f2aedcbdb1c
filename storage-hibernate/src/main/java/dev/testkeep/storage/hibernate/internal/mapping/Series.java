package dev.testkeep.storage.hibernate.internal.mapping;

import dev.testkeep.storage.TestKey;

/**
 * What is measured, in which test, where.
 *
 * @param testId the test's number
 * @param test the test, and where it runs
 * @param metric the name of what is measured
 * @param unit its unit; may be empty
 */
public record Series(long testId, TestKey test, String metric, String unit) {}
