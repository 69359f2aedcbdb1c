package dev.testkeep.dialect.duckdb.orm;

import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;
import org.jspecify.annotations.Nullable;

/** Gives databases that call themselves DuckDB their dialect. Hibernate loads it as a service. Stateless. */
public final class DuckDBDialectResolver implements DialectResolver {

    private static final long serialVersionUID = 1L;

    /** Used by the service loader. */
    public DuckDBDialectResolver() {}

    @Override
    public @Nullable Dialect resolveDialect(DialectResolutionInfo info) {
        return "DuckDB".equalsIgnoreCase(info.getDatabaseName()) ? new DuckDBDialect(info) : null;
    }
}
