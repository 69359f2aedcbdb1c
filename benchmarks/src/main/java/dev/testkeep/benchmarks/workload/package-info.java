/** A history of test sessions, what is asked about it, and the right answers. */
@NullMarked
package dev.testkeep.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
