package dev.testkeep.dialect.duckdb.orm.type;

import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.DecimalJdbcType;

/** DECIMAL values, bound by {@link PlainDecimalBinder}. */
final class DuckDBDecimalJdbcType extends DecimalJdbcType {

    private static final long serialVersionUID = 1L;

    @Override
    public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
        return new PlainDecimalBinder<>(javaType, this);
    }
}
