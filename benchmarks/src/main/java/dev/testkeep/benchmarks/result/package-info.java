/** What came out: a table, JSON and a plot. */
@NullMarked
package dev.testkeep.benchmarks.result;

import org.jspecify.annotations.NullMarked;
