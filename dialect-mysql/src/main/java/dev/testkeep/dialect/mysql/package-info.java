/** The backend for MariaDB and MySQL: one server for many hosts. */
@NullMarked
package dev.testkeep.dialect.mysql;

import org.jspecify.annotations.NullMarked;
