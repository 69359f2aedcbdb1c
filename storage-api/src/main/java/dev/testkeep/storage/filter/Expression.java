package dev.testkeep.storage.filter;

/** Whatever a parenthesis may hold: until it is closed, a parser does not know which of the two it is. */
sealed interface Expression permits Filter, Operand {}
