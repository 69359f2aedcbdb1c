package dev.testkeep.dialect.postgres;

import static org.hibernate.type.SqlTypes.JSON;

import dev.testkeep.storage.spi.JsonType;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.type.PostgreSQLJsonPGObjectJsonType;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;

/**
 * Hibernate's dialect, with the configured type for documents, and JSONB that takes every document. It needs no
 * connection to start. Thread-safe.
 */
public class PostgresDialect extends PostgreSQLDialect {

    /** The name of a {@link JsonType}. */
    static final String JSON_TYPE = "testkeep.postgresql.json_type";

    /** For Hibernate, which makes it by its name. */
    public PostgresDialect() {}

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry registry) {
        super.contributeTypes(types, registry);
        if (isJsonb(registry)) {
            types.contributeJdbcType(new JsonbDocumentType());
        } else {
            types.contributeJdbcType(new PostgreSQLJsonPGObjectJsonType());
            types.getTypeConfiguration().getDdlTypeRegistry().addDescriptor(new DdlTypeImpl(JSON, "json", this));
        }
    }

    private static boolean isJsonb(ServiceRegistry registry) {
        Object type = registry.requireService(ConfigurationService.class)
                .getSettings()
                .get(JSON_TYPE);
        return JsonType.JSONB.name().equals(type);
    }
}
