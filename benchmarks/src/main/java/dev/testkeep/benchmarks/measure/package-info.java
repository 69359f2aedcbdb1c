/** Time, processor time and memory of several ways to do the same, in turns. */
@NullMarked
package dev.testkeep.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
