@NullMarked
package dev.testkeep.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
