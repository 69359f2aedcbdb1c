package dev.testkeep.dialect.duckdb.orm.type;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.JdbcType;

/**
 * Binds a java.time value as it is. A detour through java.sql would shift times that the JVM's zone skips, and cut
 * fractions of a second.
 */
final class JavaTimeBinder<X> extends BasicBinder<X> {

    private static final long serialVersionUID = 1L;

    JavaTimeBinder(JavaType<X> javaType, JdbcType jdbcType) {
        super(javaType, jdbcType);
    }

    @Override
    protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    protected void doBind(CallableStatement statement, X value, String name, WrapperOptions options)
            throws SQLException {
        statement.setObject(name, value);
    }
}
