/**
 * Conditions on test cases and sessions, written like Python expressions and never run as code.
 *
 * <p>Start at {@link dev.testkeep.storage.filter.Filter}, which says what every filter means.
 */
@NullMarked
package dev.testkeep.storage.filter;

import org.jspecify.annotations.NullMarked;
