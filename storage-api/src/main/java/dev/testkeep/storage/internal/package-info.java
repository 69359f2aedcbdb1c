/**
 * What the small grammars of this module share. Not exported: nobody but this module may use it.
 */
@NullMarked
package dev.testkeep.storage.internal;

import org.jspecify.annotations.NullMarked;
