/** Measures what storing and asking cost, beside what they could cost. */
@NullMarked
package dev.testkeep.benchmarks;

import org.jspecify.annotations.NullMarked;
