/** JUnit XML in all its flavours. Internal. */
@NullMarked
package dev.testkeep.reports.internal.junit;

import org.jspecify.annotations.NullMarked;
