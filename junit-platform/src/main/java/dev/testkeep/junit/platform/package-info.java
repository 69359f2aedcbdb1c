/** Tells the spool of what the JUnit Platform runs. The listener is found by itself; there is nothing to call. */
@NullMarked
package dev.testkeep.junit.platform;

import org.jspecify.annotations.NullMarked;
