package dev.testkeep.dialect.duckdb;

import dev.testkeep.dialect.duckdb.orm.type.VerbatimJsonJdbcType;
import dev.testkeep.storage.spi.support.QuotedDocument;
import java.sql.SQLException;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.jspecify.annotations.Nullable;

/** JSON for every document: DuckDB refuses an escape for half a surrogate pair. Thread-safe. */
final class DocumentType extends VerbatimJsonJdbcType {

    private static final long serialVersionUID = 1L;

    DocumentType() {
        super(null);
    }

    static String encode(String document) {
        return QuotedDocument.hasRefusedEscape(document) ? QuotedDocument.quote(document) : document;
    }

    @Override
    protected <X> String toString(X value, JavaType<X> javaType, WrapperOptions options) {
        return encode(super.toString(value, javaType, options));
    }

    @Override
    protected <X> @Nullable X fromString(@Nullable String stored, JavaType<X> javaType, WrapperOptions options)
            throws SQLException {
        return stored == null ? null : super.fromString(QuotedDocument.unquote(stored), javaType, options);
    }
}
