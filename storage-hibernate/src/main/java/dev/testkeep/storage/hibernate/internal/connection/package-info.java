/**
 * From a backend to open connections: pools, a guest's connections, and what a database's exceptions mean. Only units of work
 * and the schema ask for connections here.
 */
@NullMarked
package dev.testkeep.storage.hibernate.internal.connection;

import org.jspecify.annotations.NullMarked;
