package dev.testkeep.dialect.duckdb.orm.type;

import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.JdbcType;

/** Binds decimals with a scale of at least 0: the driver refuses {@code 1E+3}, whose scale is negative. */
final class PlainDecimalBinder<X> extends BasicBinder<X> {

    private static final long serialVersionUID = 1L;

    PlainDecimalBinder(JavaType<X> javaType, JdbcType jdbcType) {
        super(javaType, jdbcType);
    }

    @Override
    protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options) throws SQLException {
        statement.setBigDecimal(index, plain(value, options));
    }

    @Override
    protected void doBind(CallableStatement statement, X value, String name, WrapperOptions options)
            throws SQLException {
        statement.setBigDecimal(name, plain(value, options));
    }

    private BigDecimal plain(X value, WrapperOptions options) {
        BigDecimal decimal = getJavaType().unwrap(value, BigDecimal.class, options);
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
