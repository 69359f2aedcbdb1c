/**
 * What a storage throws: one tree of unchecked exceptions under
 * {@link dev.testkeep.storage.exception.StorageException}, each of them transient or not.
 */
@NullMarked
package dev.testkeep.storage.exception;

import org.jspecify.annotations.NullMarked;
