package dev.testkeep.dialect.duckdb.orm.type;

import java.time.LocalDateTime;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.TimestampJdbcType;

/** Binds and reads {@link LocalDateTime} directly; the old date classes go through java.sql as everywhere. */
final class DuckDBTimestampJdbcType extends TimestampJdbcType {

    private static final long serialVersionUID = 1L;

    @Override
    public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
        return isDirect(javaType) ? new JavaTimeBinder<>(javaType, this) : super.getBinder(javaType);
    }

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> javaType) {
        return isDirect(javaType) ? new JavaTimeExtractor<>(javaType, this) : super.getExtractor(javaType);
    }

    private static boolean isDirect(JavaType<?> javaType) {
        return javaType.getJavaTypeClass() == LocalDateTime.class;
    }
}
