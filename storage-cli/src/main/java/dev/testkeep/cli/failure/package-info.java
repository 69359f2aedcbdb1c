/**
 * From an exception to one line and an exit code.
 */
@NullMarked
package dev.testkeep.cli.failure;

import org.jspecify.annotations.NullMarked;
