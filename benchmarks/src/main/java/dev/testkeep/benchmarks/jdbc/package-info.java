/** The same work as somebody does it who writes a statement for everything. */
@NullMarked
package dev.testkeep.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
