/** Stores what the tests of a Maven build were: two goals, and an extension that runs one of them when all is over. */
@NullMarked
package dev.testkeep.maven;

import org.jspecify.annotations.NullMarked;
