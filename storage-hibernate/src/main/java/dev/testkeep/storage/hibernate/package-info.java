/** The storage on Hibernate ORM. {@link dev.testkeep.storage.hibernate.HibernateStorage} opens it. */
@NullMarked
package dev.testkeep.storage.hibernate;

import org.jspecify.annotations.NullMarked;
