package dev.testkeep.dialect.postgres;

import java.sql.SQLException;
import org.hibernate.dialect.type.AbstractPostgreSQLJsonPGObjectType;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.jspecify.annotations.Nullable;

/** JSONB for every document; see {@link JsonbDocument}. Thread-safe. */
final class JsonbDocumentType extends AbstractPostgreSQLJsonPGObjectType {

    private static final long serialVersionUID = 1L;

    JsonbDocumentType() {
        super(null, true);
    }

    @Override
    protected <X> String toString(X value, JavaType<X> javaType, WrapperOptions options) {
        return JsonbDocument.encode(super.toString(value, javaType, options));
    }

    @Override
    protected <X> @Nullable X fromString(String stored, JavaType<X> javaType, WrapperOptions options)
            throws SQLException {
        return super.fromString(JsonbDocument.decode(stored), javaType, options);
    }
}
