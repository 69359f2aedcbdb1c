/** Parts of the work under JMH. */
@NullMarked
package dev.testkeep.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
