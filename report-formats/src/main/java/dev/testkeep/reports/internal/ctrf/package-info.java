/** The Common Test Report Format. Internal. */
@NullMarked
package dev.testkeep.reports.internal.ctrf;

import org.jspecify.annotations.NullMarked;
