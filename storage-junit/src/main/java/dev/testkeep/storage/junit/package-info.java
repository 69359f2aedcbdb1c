/** Empty storages for tests with JUnit Jupiter, 5.10 or newer. */
@NullMarked
package dev.testkeep.storage.junit;

import org.jspecify.annotations.NullMarked;
