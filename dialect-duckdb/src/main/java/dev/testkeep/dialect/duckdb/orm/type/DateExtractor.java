package dev.testkeep.dialect.duckdb.orm.type;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/** Reads dates from columns of dates and of timestamps. */
final class DateExtractor<X> extends BasicExtractor<X> {

    private static final long serialVersionUID = 1L;

    DateExtractor(JavaType<X> javaType, JdbcType jdbcType) {
        super(javaType, jdbcType);
    }

    @Override
    protected @Nullable X doExtract(ResultSet result, int index, WrapperOptions options) throws SQLException {
        Object value = result.getObject(index);
        return wrap(value instanceof Timestamp ? result.getObject(index, LocalDateTime.class) : value, options);
    }

    @Override
    protected @Nullable X doExtract(CallableStatement statement, int index, WrapperOptions options)
            throws SQLException {
        return wrap(statement.getObject(index), options);
    }

    @Override
    protected @Nullable X doExtract(CallableStatement statement, String name, WrapperOptions options)
            throws SQLException {
        return wrap(statement.getObject(name), options);
    }

    private @Nullable X wrap(@Nullable Object value, WrapperOptions options) {
        return getJavaType().wrap(value instanceof LocalDateTime time ? time.toLocalDate() : value, options);
    }
}
