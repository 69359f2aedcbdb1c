/**
 * What a backend implements: a {@link dev.testkeep.storage.spi.BackendProvider} in a jar of its own, found through
 * {@link java.util.ServiceLoader} or passed in.
 */
@NullMarked
package dev.testkeep.storage.spi;

import org.jspecify.annotations.NullMarked;
