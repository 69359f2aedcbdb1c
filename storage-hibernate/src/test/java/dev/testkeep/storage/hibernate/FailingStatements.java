package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.exception.StorageFailureException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections of which one statement that changes something fails. */
final class FailingStatements {

    private final AtomicInteger left;

    /** The statement with this number fails, counted from 1. */
    FailingStatements(int failing) {
        this.left = new AtomicInteger(failing);
    }

    /** Whether nothing failed, as there were fewer statements. */
    boolean isSpared(Runnable action) {
        try {
            action.run();
            return true;
        } catch (StorageFailureException e) {
            if (left.get() > 0) {
                throw e;
            }
            return false;
        }
    }

    DataSource in(DataSource source) {
        return wrap(DataSource.class, source);
    }

    private <T> T wrap(Class<T> type, Object wrapped) {
        return type.cast(Proxy.newProxyInstance(
                FailingStatements.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(wrapped, method, arguments)));
    }

    private Object call(Object wrapped, Method method, Object[] arguments) throws Throwable {
        if (isChange(method) && left.decrementAndGet() == 0) {
            throw new SQLException("interrupted on purpose", "HY000");
        }
        try {
            return wrapResult(method.invoke(wrapped, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isChange(Method method) {
        return Statement.class.isAssignableFrom(method.getDeclaringClass())
                && (method.getName().equals("execute")
                        || method.getName().equals("executeUpdate")
                        || method.getName().equals("executeBatch"));
    }

    private Object wrapResult(Object result) {
        if (result instanceof Connection) {
            return wrap(Connection.class, result);
        }
        if (result instanceof PreparedStatement) {
            return wrap(PreparedStatement.class, result);
        }
        return result instanceof Statement ? wrap(Statement.class, result) : result;
    }
}
