/**
 * The tables as entities, and how records become rows and rows become records. Knows of no query.
 */
@NullMarked
package dev.testkeep.storage.hibernate.internal.mapping;

import org.jspecify.annotations.NullMarked;
