/**
 * Reads test reports into sessions to be stored, and writes stored sessions as reports.
 *
 * <p>Start at {@link dev.testkeep.reports.ReportFiles} to read and at {@link dev.testkeep.reports.ReportWriter} to
 * write.
 */
@NullMarked
package dev.testkeep.reports;

import org.jspecify.annotations.NullMarked;
