package dev.testkeep.dialect.duckdb.orm.type;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.TimeUtcAsOffsetTimeJdbcType;
import org.jspecify.annotations.Nullable;

/** Times with an offset, kept as times of day in UTC; the driver cannot bind an {@link OffsetTime}. */
final class UtcTimeJdbcType extends TimeUtcAsOffsetTimeJdbcType {

    private static final long serialVersionUID = 1L;

    @Override
    public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
        return new Binder<>(javaType, this);
    }

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> javaType) {
        return new Extractor<>(javaType, this);
    }

    private static final class Binder<X> extends BasicBinder<X> {

        private static final long serialVersionUID = 1L;

        Binder(JavaType<X> javaType, UtcTimeJdbcType jdbcType) {
            super(javaType, jdbcType);
        }

        @Override
        protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options)
                throws SQLException {
            statement.setObject(index, utc(value, options));
        }

        @Override
        protected void doBind(CallableStatement statement, X value, String name, WrapperOptions options)
                throws SQLException {
            statement.setObject(name, utc(value, options));
        }

        private LocalTime utc(X value, WrapperOptions options) {
            return getJavaType()
                    .unwrap(value, OffsetTime.class, options)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalTime();
        }
    }

    private static final class Extractor<X> extends BasicExtractor<X> {

        private static final long serialVersionUID = 1L;

        Extractor(JavaType<X> javaType, UtcTimeJdbcType jdbcType) {
            super(javaType, jdbcType);
        }

        @Override
        protected @Nullable X doExtract(ResultSet result, int index, WrapperOptions options) throws SQLException {
            return wrap(result.getObject(index, LocalTime.class), options);
        }

        @Override
        protected @Nullable X doExtract(CallableStatement statement, int index, WrapperOptions options)
                throws SQLException {
            return wrap(statement.getObject(index, LocalTime.class), options);
        }

        @Override
        protected @Nullable X doExtract(CallableStatement statement, String name, WrapperOptions options)
                throws SQLException {
            return wrap(statement.getObject(name, LocalTime.class), options);
        }

        private @Nullable X wrap(@Nullable LocalTime time, WrapperOptions options) {
            return time == null ? null : getJavaType().wrap(time.atOffset(ZoneOffset.UTC), options);
        }
    }
}
