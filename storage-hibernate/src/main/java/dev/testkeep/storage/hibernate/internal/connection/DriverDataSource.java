package dev.testkeep.storage.hibernate.internal.connection;

import dev.testkeep.storage.exception.MissingJarException;
import dev.testkeep.storage.spi.Backend;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * New connections from the backend's driver. Asks the driver itself: {@link java.sql.DriverManager} sees only what its
 * caller's class loader sees.
 */
final class DriverDataSource extends SimpleDataSource {

    private final Driver driver;
    private final Backend backend;
    private final String url;

    /** Looks for the driver where the backend is, then where backends are looked for. */
    DriverDataSource(Backend backend, ClassLoader loader) {
        this.backend = backend;
        this.url = backend.url().orElseThrow();
        this.driver = load(backend, loader);
    }

    private static Driver load(Backend backend, ClassLoader loader) {
        try {
            return driverClass(backend.driver().className(), loader)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new MissingJarException(
                    "The JDBC driver " + backend.driver().className() + " is missing. Add "
                            + backend.driver().artifact() + ".",
                    e);
        }
    }

    private static Class<?> driverClass(String name, ClassLoader loader) throws ClassNotFoundException {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(backend.driverProperties());
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException(
                    backend.driver().className() + " does not understand the URL of " + backend.location());
        }
        return connection;
    }
}
