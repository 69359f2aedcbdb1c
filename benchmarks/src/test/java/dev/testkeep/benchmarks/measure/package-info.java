@NullMarked
package dev.testkeep.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
