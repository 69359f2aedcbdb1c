@NullMarked
package dev.testkeep.benchmarks.result;

import org.jspecify.annotations.NullMarked;
