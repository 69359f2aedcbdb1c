package dev.testkeep.dialect.duckdb.orm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A connection that reports a lost transaction.
 *
 * <p>DuckDB aborts a transaction with its first failed statement, and takes a later commit for a rollback without an
 * error. After a failed commit the driver believes in a transaction that the engine has ended: its rollback fails, and
 * every further statement commits by itself.
 */
final class GuardedConnection implements InvocationHandler {

    private static final String TRANSACTION_ROLLED_BACK = "40000";
    private static final String CONNECTION_DOES_NOT_EXIST = "08003";

    private final Connection connection;
    private final DatabaseFiles files;
    private final CloseAction afterClose;
    private boolean commitFailed;
    private boolean closed;

    private GuardedConnection(Connection connection, DatabaseFiles files, CloseAction afterClose) {
        this.connection = connection;
        this.files = files;
        this.afterClose = afterClose;
    }

    static Connection of(Connection connection, DatabaseFiles files, CloseAction afterClose) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(connection, files, afterClose));
    }

    /** What is done once, when the connection has been closed. */
    @FunctionalInterface
    interface CloseAction {
        void run() throws SQLException;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit" -> commit();
            case "rollback" -> requireNoFailedCommit();
            case "setAutoCommit" -> commitBeforeAutoCommit(arguments);
            default -> {}
        }
        return switch (method.getName()) {
            case "commit" -> null;
            case "close" -> close();
            case "getMetaData" -> GuardedMetaData.of(connection.getMetaData(), (Connection) proxy);
            case "equals" -> arguments != null && proxy == arguments[0];
            default -> forward(method, arguments);
        };
    }

    private @Nullable Object forward(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void commit() throws SQLException {
        requireNoFailedCommit();
        requireNotAborted();
        try {
            files.requireInPlace();
            connection.commit();
        } catch (SQLException e) {
            commitFailed = true;
            connection.close();
            throw e;
        }
        files.committed();
    }

    private @Nullable Object close() throws SQLException {
        if (!closed) {
            closed = true;
            try {
                connection.close();
            } finally {
                afterClose.run();
            }
        }
        return null;
    }

    /** To turn auto-commit on is to commit. */
    private void commitBeforeAutoCommit(Object @Nullable [] arguments) throws SQLException {
        if (arguments != null && Boolean.TRUE.equals(arguments[0]) && !connection.getAutoCommit()) {
            commit();
        }
    }

    private void requireNotAborted() throws SQLException {
        if (connection.getAutoCommit()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            connection.rollback();
            throw new SQLException(
                    "The transaction was rolled back instead of committed: a statement in it had failed before",
                    TRANSACTION_ROLLED_BACK,
                    e);
        }
    }

    private void requireNoFailedCommit() throws SQLException {
        if (commitFailed) {
            throw new SQLException(
                    "The connection was closed after its commit had failed, which rolled back the transaction",
                    CONNECTION_DOES_NOT_EXIST);
        }
    }
}
