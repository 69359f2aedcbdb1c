/**
 * What backends have in common, to be used or not: the lock file of embedded databases, properties, credentials, URLs
 * of servers, documents that a JSON type refuses. Nothing here is needed to implement
 * {@link dev.testkeep.storage.spi.BackendProvider}.
 */
@NullMarked
package dev.testkeep.storage.spi.support;

import org.jspecify.annotations.NullMarked;
