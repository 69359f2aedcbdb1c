/**
 * HQL put together from conditions with bound values, and the part of a filter that a database can evaluate.
 */
@NullMarked
package dev.testkeep.storage.hibernate.internal.hql;

import org.jspecify.annotations.NullMarked;
