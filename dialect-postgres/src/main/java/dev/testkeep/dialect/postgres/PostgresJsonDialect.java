package dev.testkeep.dialect.postgres;

import static org.hibernate.type.SqlTypes.JSON;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonType;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;

/** Hibernate's dialect, with documents as JSON instead of JSONB. It needs no connection to start. Thread-safe. */
public class PostgresJsonDialect extends PostgreSQLDialect {

    /** For Hibernate, which makes it by its name. */
    public PostgresJsonDialect() {}

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry registry) {
        super.contributeTypes(types, registry);
        types.contributeJdbcType(new PostgreSQLJsonPGObjectJsonType());
        types.getTypeConfiguration().getDdlTypeRegistry().addDescriptor(new DdlTypeImpl(JSON, "json", this));
    }
}
