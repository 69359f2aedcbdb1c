/** What is measured. */
@NullMarked
package dev.testkeep.benchmarks.work;

import org.jspecify.annotations.NullMarked;
