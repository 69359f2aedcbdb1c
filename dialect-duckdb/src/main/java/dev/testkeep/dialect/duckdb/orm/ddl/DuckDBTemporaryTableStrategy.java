package dev.testkeep.dialect.duckdb.orm.ddl;

import org.hibernate.dialect.temptable.StandardLocalTemporaryTableStrategy;
import org.hibernate.query.sqm.mutation.spi.AfterUseAction;

/** Temporary tables for bulk changes of entities with several tables. They belong to one connection. */
final class DuckDBTemporaryTableStrategy extends StandardLocalTemporaryTableStrategy {

    // Hides the parent's, whose SQL DuckDB does not parse.
    static final DuckDBTemporaryTableStrategy INSTANCE = new DuckDBTemporaryTableStrategy();

    @Override
    public String getTemporaryTableCreateCommand() {
        return "create temporary table if not exists";
    }

    @Override
    public AfterUseAction getTemporaryTableAfterUseAction() {
        return AfterUseAction.DROP;
    }
}
