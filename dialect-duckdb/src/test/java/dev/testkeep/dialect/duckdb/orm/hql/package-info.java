/** The model and the data that the HQL comparison asks about. */
@NullMarked
package dev.testkeep.dialect.duckdb.orm.hql;

import org.jspecify.annotations.NullMarked;
