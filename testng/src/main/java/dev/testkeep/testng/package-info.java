/** Tells the spool of what TestNG runs. The listener is found by itself; there is nothing to call. */
@NullMarked
package dev.testkeep.testng;

import org.jspecify.annotations.NullMarked;
