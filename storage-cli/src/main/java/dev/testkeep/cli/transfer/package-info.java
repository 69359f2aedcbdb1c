/**
 * Reports into a storage and out of it: finding them, storing one after the other, and telling what became of each.
 */
@NullMarked
package dev.testkeep.cli.transfer;

import org.jspecify.annotations.NullMarked;
