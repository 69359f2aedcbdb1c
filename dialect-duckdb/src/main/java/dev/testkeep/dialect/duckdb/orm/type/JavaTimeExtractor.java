package dev.testkeep.dialect.duckdb.orm.type;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/** Reads a java.time value as it is: the counterpart of {@link JavaTimeBinder}. */
final class JavaTimeExtractor<X> extends BasicExtractor<X> {

    private static final long serialVersionUID = 1L;

    JavaTimeExtractor(JavaType<X> javaType, JdbcType jdbcType) {
        super(javaType, jdbcType);
    }

    @Override
    protected @Nullable X doExtract(ResultSet result, int index, WrapperOptions options) throws SQLException {
        return result.getObject(index, getJavaType().getJavaTypeClass());
    }

    @Override
    protected @Nullable X doExtract(CallableStatement statement, int index, WrapperOptions options)
            throws SQLException {
        return statement.getObject(index, getJavaType().getJavaTypeClass());
    }

    @Override
    protected @Nullable X doExtract(CallableStatement statement, String name, WrapperOptions options)
            throws SQLException {
        return statement.getObject(name, getJavaType().getJavaTypeClass());
    }
}
