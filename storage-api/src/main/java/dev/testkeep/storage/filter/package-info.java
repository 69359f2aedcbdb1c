/**
 * Conditions on test cases and sessions, written like Python expressions and never run as code.
 *
 * <p>Start at {@link dev.testkeep.storage.filter.Filter}, which defines what every filter means. The package is flat on
 * purpose: {@code Filter} parses, prints and evaluates itself, so parser, printer and evaluator depend on it and it on
 * them.
 */
@NullMarked
package dev.testkeep.storage.filter;

import org.jspecify.annotations.NullMarked;
