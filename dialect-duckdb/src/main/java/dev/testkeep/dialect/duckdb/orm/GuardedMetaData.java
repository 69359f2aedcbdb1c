package dev.testkeep.dialect.duckdb.orm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import org.jspecify.annotations.Nullable;

/**
 * Metadata that answer which kind of SQLState there is. The driver's throw an exception, upon which Hibernate does
 * without any metadata.
 */
final class GuardedMetaData implements InvocationHandler {

    private final DatabaseMetaData metaData;
    private final Connection connection;

    private GuardedMetaData(DatabaseMetaData metaData, Connection connection) {
        this.metaData = metaData;
        this.connection = connection;
    }

    static DatabaseMetaData of(DatabaseMetaData metaData, Connection connection) {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                GuardedMetaData.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                new GuardedMetaData(metaData, connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getSQLStateType" -> DatabaseMetaData.sqlStateSQL;
            case "getConnection" -> connection;
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> forward(method, arguments);
        };
    }

    private @Nullable Object forward(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(metaData, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
