package dev.testkeep.storage.filter;

/**
 * What parentheses may hold: until they are closed, a parser does not know which of the two it is. Each record repeats
 * {@code accept} and {@code toString}: records cannot inherit them, and with visitors the compiler finds a missing
 * case.
 */
sealed interface Expression permits Filter, Operand {}
