package dev.testkeep.storage.hibernate.internal.connection;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A configuration whose connections are the caller's: they tell which database it is. */
public final class GuestConfig {

    private GuestConfig() {}

    /** The configuration, with the URL that the caller's connections tell if it has none. */
    public static StorageConfig complete(StorageConfig config) {
        return config.dataSource().isPresent() && config.url().isEmpty()
                ? config.toBuilder().url(url(config.dataSource().get())).build()
                : config;
    }

    /** Refuses the caller's connections where the backend needs its own. */
    public static void check(StorageConfig config, BackendProvider provider, Backend backend) {
        if (config.dataSource().isPresent() && backend.dataSources().isPresent()) {
            backend.accessGate().close();
            throw new IllegalArgumentException("The backend " + provider.id()
                    + " makes its connections itself: configure its URL instead of a data source.");
        }
    }

    private static String url(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new StorageUnavailableException(
                    "The data source of this program gives no connection: " + e.getMessage(), e);
        }
    }
}
