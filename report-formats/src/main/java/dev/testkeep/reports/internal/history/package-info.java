/** Histories of benchmarks, of which every result is a session of its own. Internal. */
@NullMarked
package dev.testkeep.reports.internal.history;

import org.jspecify.annotations.NullMarked;
