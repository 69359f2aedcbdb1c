/** ReFrame's reports and its results database: read, and written as it writes them. Internal. */
@NullMarked
package dev.testkeep.reports.internal.reframe;

import org.jspecify.annotations.NullMarked;
