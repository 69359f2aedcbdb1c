package dev.testkeep.dialect.duckdb.orm.type;

import java.time.LocalDate;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.DateJdbcType;

/**
 * Binds and reads {@link LocalDate} directly; the old date classes go through java.sql as everywhere. What DuckDB
 * computes from dates, such as {@code date_trunc}, can be a timestamp.
 */
final class DuckDBDateJdbcType extends DateJdbcType {

    private static final long serialVersionUID = 1L;

    @Override
    public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
        return isDirect(javaType) ? new DateBinder<>(javaType, this) : super.getBinder(javaType);
    }

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> javaType) {
        return isDirect(javaType) ? new DateExtractor<>(javaType, this) : super.getExtractor(javaType);
    }

    private static boolean isDirect(JavaType<?> javaType) {
        return javaType.getJavaTypeClass() == LocalDate.class;
    }
}
