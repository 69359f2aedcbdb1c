package dev.testkeep.dialect.duckdb.orm.type;

import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;

/** Points in time, read by {@link InstantExtractor}. */
final class DuckDBInstantJdbcType extends TimestampUtcAsOffsetDateTimeJdbcType {

    private static final long serialVersionUID = 1L;

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> javaType) {
        return new InstantExtractor<>(javaType, this);
    }
}
