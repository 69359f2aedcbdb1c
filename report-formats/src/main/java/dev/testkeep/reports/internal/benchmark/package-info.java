/** What benchmark tools write. Internal. */
@NullMarked
package dev.testkeep.reports.internal.benchmark;

import org.jspecify.annotations.NullMarked;
