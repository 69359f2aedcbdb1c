/** TestNG's results XML. Internal. */
@NullMarked
package dev.testkeep.reports.internal.testng;

import org.jspecify.annotations.NullMarked;
