package dev.testkeep.dialect.duckdb.orm.type;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.JdbcType;

/**
 * Binds dates. Those before the Gregorian calendar are bound as timestamps: the driver would take them for Julian and
 * move them by up to ten days.
 */
final class DateBinder<X> extends BasicBinder<X> {

    private static final long serialVersionUID = 1L;

    private static final LocalDate GREGORIAN = LocalDate.of(1582, 10, 15);

    DateBinder(JavaType<X> javaType, JdbcType jdbcType) {
        super(javaType, jdbcType);
    }

    @Override
    protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options) throws SQLException {
        statement.setObject(index, bindable(value, options));
    }

    @Override
    protected void doBind(CallableStatement statement, X value, String name, WrapperOptions options)
            throws SQLException {
        statement.setObject(name, bindable(value, options));
    }

    private Object bindable(X value, WrapperOptions options) {
        LocalDate date = getJavaType().unwrap(value, LocalDate.class, options);
        return date.isBefore(GREGORIAN) ? date.atStartOfDay() : date;
    }
}
