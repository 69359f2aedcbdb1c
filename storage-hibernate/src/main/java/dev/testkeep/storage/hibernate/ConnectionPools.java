package dev.testkeep.storage.hibernate;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The connections of one storage: shared, or writers apart from readers where the backend wants that. Thread-safe. */
final class ConnectionPools implements AutoCloseable {

    /** The pool allows no less. */
    private static final long SHORTEST_TIMEOUT_MILLIS = 250;

    private final HikariDataSource readers;
    private final HikariDataSource writers;

    private ConnectionPools(HikariDataSource readers, HikariDataSource writers) {
        this.readers = readers;
        this.writers = writers;
    }

    /** Makes the first connection of each pool, so that a wrong configuration is noticed at once. */
    static ConnectionPools open(Backend backend, Duration timeout, Failures failures) {
        // The writers come first: only they can create a database file.
        HikariDataSource writers =
                pool(backend, Access.WRITE, backend.writers().orElse(backend.connections()), timeout, failures);
        if (backend.writers().isEmpty()) {
            return new ConnectionPools(writers, writers);
        }
        try {
            return new ConnectionPools(pool(backend, Access.READ, backend.connections(), timeout, failures), writers);
        } catch (RuntimeException e) {
            writers.close();
            throw e;
        }
    }

    private static HikariDataSource pool(
            Backend backend, Access access, int size, Duration timeout, Failures failures) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("testkeep-" + access.name().toLowerCase(Locale.ROOT));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Math.max(timeout.toMillis(), SHORTEST_TIMEOUT_MILLIS));
        config.setInitializationFailTimeout(1);
        try {
            config.setDataSource(source(backend, access));
            return new HikariDataSource(config);
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            throw failures.translate(e);
        }
    }

    private static DataSource source(Backend backend, Access access) throws SQLException {
        return backend.dataSources().isPresent()
                ? backend.dataSources().get().create(access)
                : new DriverDataSource(backend);
    }

    DataSource readers() {
        return readers;
    }

    Connection connection(Access access) throws SQLException {
        return pool(access).getConnection();
    }

    /** Takes a connection out of service that may not be in a defined state. */
    void evict(Access access, @Nullable Connection connection) {
        if (connection != null) {
            pool(access).evictConnection(connection);
        }
    }

    private HikariDataSource pool(Access access) {
        return access == Access.WRITE ? writers : readers;
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
