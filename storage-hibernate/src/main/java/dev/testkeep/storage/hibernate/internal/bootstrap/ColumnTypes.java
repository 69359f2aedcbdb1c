package dev.testkeep.storage.hibernate.internal.bootstrap;

import dev.testkeep.storage.hibernate.internal.mapping.StoredUuids;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.JsonType;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.sql.internal.DdlTypeImpl;

/**
 * Maps text and JSON documents to the column types that the backend names. Other users of Hibernate in the same program
 * are not affected: only a session factory of Testkeep has the setting.
 */
@SuppressWarnings("exports") // Public for the service loader alone, which belongs to Hibernate.
public final class ColumnTypes implements TypeContributor {

    static final String BACKEND = "testkeep.backend";

    /** For the service loader. */
    public ColumnTypes() {}

    @Override
    public void contribute(TypeContributions types, ServiceRegistry registry) {
        Object setting = registry.requireService(ConfigurationService.class)
                .getSettings()
                .get(BACKEND);
        if (setting instanceof Backend backend) {
            contribute(
                    types, backend, registry.requireService(JdbcServices.class).getDialect());
        }
    }

    private static void contribute(TypeContributions types, Backend backend, Dialect dialect) {
        types.contributeJavaType(new StoredUuids());
        backend.longTextType().ifPresent(type -> types.getTypeConfiguration()
                .getDdlTypeRegistry()
                .addDescriptor(new DdlTypeImpl(SqlTypes.LONG32VARCHAR, type, dialect)));
        EmptyText emptyText = EmptyText.of(backend);
        types.contributeJdbcType(new Text(SqlTypes.LONG32VARCHAR, SqlTypes.LONG32VARCHAR, emptyText));
        if (backend.jsonType() == JsonType.TEXT) {
            types.contributeJdbcType(new Text(SqlTypes.JSON, SqlTypes.LONG32VARCHAR, emptyText));
        }
        if (backend.isEmptyTextNull()) {
            types.contributeJdbcType(new Text(SqlTypes.VARCHAR, SqlTypes.VARCHAR, emptyText));
        }
    }
}
