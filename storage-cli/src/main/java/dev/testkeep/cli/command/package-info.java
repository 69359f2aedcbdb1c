/**
 * The commands, one class each. They read options, ask the storage, and hand what they get to {@code view} or
 * {@code transfer}.
 */
@NullMarked
package dev.testkeep.cli.command;

import org.jspecify.annotations.NullMarked;
