/**
 * Starts Hibernate: from a backend's dialect to a session factory, with the column types and table names of Testkeep. Called
 * once for each storage that is opened.
 */
@NullMarked
package dev.testkeep.storage.hibernate.internal.bootstrap;

import org.jspecify.annotations.NullMarked;
