package dev.testkeep.dialect.postgres;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;

/** Hibernate's dialect, with JSONB that takes every document. It needs no connection to start. Thread-safe. */
public class PostgresDialect extends PostgreSQLDialect {

    /** For Hibernate, which makes it by its name. */
    public PostgresDialect() {}

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry registry) {
        super.contributeTypes(types, registry);
        types.contributeJdbcType(new JsonbDocumentType());
    }
}
