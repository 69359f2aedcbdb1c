/**
 * Units of work: a connection, a Hibernate session and the backend's gate, held together until a transaction or a stream ends.
 * Whatever reads or writes runs inside one.
 */
@NullMarked
package dev.testkeep.storage.hibernate.internal.transaction;

import org.jspecify.annotations.NullMarked;
