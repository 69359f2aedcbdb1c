/**
 * Reads performance values as narrow rows, groups, aggregates and compares them.
 */
@NullMarked
package dev.testkeep.storage.hibernate.internal.performance;

import org.jspecify.annotations.NullMarked;
