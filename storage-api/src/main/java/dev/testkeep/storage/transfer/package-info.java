/**
 * Moves sessions from one storage to another. Built on the interfaces of {@link dev.testkeep.storage} alone, for any backends.
 */
@NullMarked
package dev.testkeep.storage.transfer;

import org.jspecify.annotations.NullMarked;
