package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.JsonType;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;
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
            Dialect dialect = registry.requireService(JdbcServices.class).getDialect();
            types.getTypeConfiguration()
                    .getDdlTypeRegistry()
                    .addDescriptor(new DdlTypeImpl(SqlTypes.LONG32VARCHAR, backend.textType(), dialect));
            types.contributeJdbcType(new Text(SqlTypes.LONG32VARCHAR));
            if (backend.jsonType() == JsonType.TEXT) {
                types.contributeJdbcType(new Text(SqlTypes.JSON));
            }
        }
    }

    /** What Hibernate knows by this type code, bound as a string to a text column. */
    private static final class Text extends VarcharJdbcType {

        private static final long serialVersionUID = 1L;

        private final int code;

        Text(int code) {
            this.code = code;
        }

        @Override
        public int getDefaultSqlTypeCode() {
            return code;
        }

        @Override
        public int getDdlTypeCode() {
            return SqlTypes.LONG32VARCHAR;
        }

        @Override
        public String getFriendlyName() {
            return "text";
        }
    }
}
