package dev.testkeep.dialect.duckdb.orm;

import org.hibernate.boot.registry.selector.spi.DialectSelector;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** Makes {@code hibernate.dialect=DuckDB} mean {@link DuckDBDialect}. Hibernate loads it as a service. Stateless. */
public final class DuckDBDialectSelector implements DialectSelector {

    private static final long serialVersionUID = 1L;

    /** Used by the service loader. */
    public DuckDBDialectSelector() {}

    @Override
    public @Nullable Class<? extends Dialect> resolve(String name) {
        return "DuckDB".equalsIgnoreCase(name) ? DuckDBDialect.class : null;
    }
}
