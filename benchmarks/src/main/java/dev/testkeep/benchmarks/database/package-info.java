/** Empty databases of every kind, and what is peculiar to their SQL. */
@NullMarked
package dev.testkeep.benchmarks.database;

import org.jspecify.annotations.NullMarked;
