/** The {@code testkeep} command: one class per command, and {@link dev.testkeep.cli.Testkeep} to start them. */
@NullMarked
package dev.testkeep.cli;

import org.jspecify.annotations.NullMarked;
