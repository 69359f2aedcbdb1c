package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.BackendSelectionException;
import dev.testkeep.storage.spi.Backend;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * New connections from the backend's driver. Asks the driver itself: {@link java.sql.DriverManager} sees only what its
 * caller's class loader sees.
 */
final class DriverDataSource implements DataSource {

    private final Driver driver;
    private final Backend backend;

    DriverDataSource(Backend backend) {
        this.backend = backend;
        this.driver = load(backend);
    }

    private static Driver load(Backend backend) {
        try {
            return driverClass(backend.driver())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new BackendSelectionException(
                    "The JDBC driver " + backend.driver() + " is missing. Add " + backend.driverJar()
                            + " to the class path.",
                    e);
        }
    }

    /** Looks where backends are looked for, and in the same order. */
    private static Class<?> driverClass(String name) throws ClassNotFoundException {
        try {
            return Class.forName(name, true, DriverDataSource.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(backend.driverProperties());
        Connection connection = driver.connect(backend.url(), properties);
        if (connection == null) {
            throw new SQLException(backend.driver() + " does not understand the URL of " + backend.location());
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("user and password are part of the configuration");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The pool passes its own time-out on; each backend sets the one of its driver.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
