package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.spi.JsonType;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;

/**
 * Maps JSON documents to plain text where the backend wants {@link JsonType#TEXT}. Other users of Hibernate in the
 * same program are not affected: only a session factory of Testkeep has the setting.
 */
@SuppressWarnings("exports") // Public for the service loader alone, which belongs to Hibernate.
public final class DocumentTypeContributor implements TypeContributor {

    static final String JSON_TYPE = "testkeep.json_type";

    /** For the service loader. */
    public DocumentTypeContributor() {}

    @Override
    public void contribute(TypeContributions types, ServiceRegistry registry) {
        Object jsonType = registry.requireService(ConfigurationService.class)
                .getSettings()
                .get(JSON_TYPE);
        if (jsonType == JsonType.TEXT) {
            types.contributeJdbcType(new DocumentAsText());
        }
    }

    /** A JSON document in a text column. */
    private static final class DocumentAsText extends VarcharJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public int getDefaultSqlTypeCode() {
            return SqlTypes.JSON;
        }

        @Override
        public int getDdlTypeCode() {
            return SqlTypes.LONG32VARCHAR;
        }

        @Override
        public String getFriendlyName() {
            return "JSON as text";
        }
    }
}
