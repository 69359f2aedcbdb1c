/**
 * Splits filters into tokens: names, words, numbers, texts and symbols. Knows nothing of what they mean; called by the
 * parsers of {@code dev.testkeep.storage.filter} only.
 */
@NullMarked
package dev.testkeep.storage.internal.lexer;

import org.jspecify.annotations.NullMarked;
