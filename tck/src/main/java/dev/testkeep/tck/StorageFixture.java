package dev.testkeep.tck;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How the suites get at a backend's databases. What the backend can do is not asked here: the suites read it from
 * {@link Backend#capabilities}. New methods have defaults.
 */
public interface StorageFixture extends AutoCloseable {

    /** The backend under test. */
    BackendProvider provider();

    /** The configuration of a new, empty database. */
    StorageConfig freshDatabase();

    /** A plain JDBC connection to that database, to see what is really stored there; the caller closes it. */
    default Connection connect(StorageConfig config) throws SQLException {
        Backend backend = provider().configure(config);
        if (backend.dataSources().isPresent()) {
            return backend.dataSources().get().create(Access.WRITE).getConnection();
        }
        Properties properties = new Properties();
        properties.putAll(backend.driverProperties());
        return DriverManager.getConnection(backend.url().orElseThrow(), properties);
    }

    /** The URL of that database with a password in it, as the driver's users write it. */
    default String urlWithPassword(StorageConfig config, String password) {
        String url = config.url().orElseThrow();
        return url + (url.contains("?") ? "&" : "?") + "password=" + password;
    }

    /**
     * Keeps that database open until the answer is closed, if its backend would open it for each unit of work, which
     * takes longer than what the suites ask there.
     */
    default AutoCloseable keepOpen(StorageConfig config) throws SQLException {
        return () -> {};
    }

    /** Whether the database has the indexes that the mapping asks for; no for one that is better off without. */
    default boolean hasIndexes() {
        return true;
    }

    /** Removes the databases. */
    @Override
    default void close() throws IOException {}
}
