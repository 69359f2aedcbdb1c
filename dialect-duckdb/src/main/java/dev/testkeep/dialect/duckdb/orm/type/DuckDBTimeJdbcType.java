package dev.testkeep.dialect.duckdb.orm.type;

import java.time.LocalTime;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.TimeJdbcType;

/** Binds and reads {@link LocalTime} directly; the old date classes go through java.sql as everywhere. */
final class DuckDBTimeJdbcType extends TimeJdbcType {

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
        return javaType.getJavaTypeClass() == LocalTime.class;
    }
}
