/** Benchmarks by topic, each of which compares ways of doing the same; see {@link dev.testkeep.benchmarks.Benchmarks}. */
@NullMarked
package dev.testkeep.benchmarks;

import org.jspecify.annotations.NullMarked;
