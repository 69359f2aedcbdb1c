/**
 * Counts results, finds flaky tests and new failures, and measures durations.
 */
@NullMarked
package dev.testkeep.storage.hibernate.internal.statistics;

import org.jspecify.annotations.NullMarked;
