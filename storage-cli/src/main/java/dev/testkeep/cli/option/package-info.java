/**
 * Options and arguments that several commands share, and what surrounds the process: streams and environment.
 */
@NullMarked
package dev.testkeep.cli.option;

import org.jspecify.annotations.NullMarked;
