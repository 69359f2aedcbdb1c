/**
 * Performance values: queries that aggregate and compare them, and the results.
 *
 * <p>Start at {@link dev.testkeep.storage.performance.PerformanceQuery} and
 * {@link dev.testkeep.storage.performance.ComparisonQuery}. A query works on rows: one for each performance value that
 * was measured, with the attributes of its test case and these:
 *
 * <ul>
 *   <li>{@code pvar}, {@code pval}, {@code punit}, {@code pref}, {@code plower}, {@code pupper}, {@code presult}: the
 *       name of the value, the number, its unit, its reference, the least and the greatest number that are allowed, and
 *       how the comparison with them came out;
 *   <li>{@code basename}: the name of the test up to the first blank;
 *   <li>{@code sysenv}: {@code system:partition+environ}.
 * </ul>
 *
 * <p>{@code psamples} is not an attribute, but a column: how many rows a group has.
 */
@NullMarked
package dev.testkeep.storage.performance;

import org.jspecify.annotations.NullMarked;
