/**
 * The contract that every backend meets, as JUnit tests. A backend's own test class extends each suite and says how to
 * get an empty database; see {@link dev.testkeep.tck.StorageFixture}.
 */
@NullMarked
package dev.testkeep.tck;

import org.jspecify.annotations.NullMarked;
