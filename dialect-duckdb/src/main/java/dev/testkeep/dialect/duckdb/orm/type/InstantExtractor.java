package dev.testkeep.dialect.duckdb.orm.type;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Reads points in time by their microseconds since 1970. As date and time with an offset, the driver moves those that
 * fall into the hour which the JVM's zone has twice in autumn.
 */
final class InstantExtractor<X> extends BasicExtractor<X> {

    private static final long serialVersionUID = 1L;

    InstantExtractor(JavaType<X> javaType, JdbcType jdbcType) {
        super(javaType, jdbcType);
    }

    @Override
    protected @Nullable X doExtract(ResultSet result, int index, WrapperOptions options) throws SQLException {
        long micros = result.getLong(index);
        return result.wasNull() ? null : wrap(micros, options);
    }

    @Override
    protected @Nullable X doExtract(CallableStatement statement, int index, WrapperOptions options)
            throws SQLException {
        long micros = statement.getLong(index);
        return statement.wasNull() ? null : wrap(micros, options);
    }

    @Override
    protected @Nullable X doExtract(CallableStatement statement, String name, WrapperOptions options)
            throws SQLException {
        long micros = statement.getLong(name);
        return statement.wasNull() ? null : wrap(micros, options);
    }

    private X wrap(long micros, WrapperOptions options) {
        return getJavaType().wrap(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), options);
    }
}
