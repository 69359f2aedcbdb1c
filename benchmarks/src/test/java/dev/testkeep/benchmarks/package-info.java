@NullMarked
package dev.testkeep.benchmarks;

import org.jspecify.annotations.NullMarked;
