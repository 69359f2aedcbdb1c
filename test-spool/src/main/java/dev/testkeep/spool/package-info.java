/**
 * What tests may use of Testkeep: a helper that publishes performance values, and an annotation for tests whose
 * arguments change. Nothing here needs anything but the Java platform.
 */
@NullMarked
package dev.testkeep.spool;

import org.jspecify.annotations.NullMarked;
