package dev.testkeep.dialect.duckdb;

import dev.testkeep.dialect.duckdb.orm.DuckDBDialect;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.service.ServiceRegistry;

/** The dialect, with JSON that takes every document. It needs no connection to start. Thread-safe. */
public class DocumentDialect extends DuckDBDialect {

    /** For Hibernate, which makes it by its name. */
    public DocumentDialect() {}

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry registry) {
        super.contributeTypes(types, registry);
        types.contributeJdbcType(new DocumentType());
    }
}
