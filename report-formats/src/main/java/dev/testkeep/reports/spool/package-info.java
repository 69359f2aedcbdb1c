/**
 * Reads what the listeners of test frameworks have written: {@link dev.testkeep.reports.spool.SpoolSessions} puts the files
 * of a build together, {@link dev.testkeep.reports.spool.SpoolFormat} reads one like any other report.
 */
@NullMarked
package dev.testkeep.reports.spool;

import org.jspecify.annotations.NullMarked;
