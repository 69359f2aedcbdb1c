package dev.testkeep.storage.hibernate;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.Backend;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one storage, shared, or writers apart from readers where the backend wants that; and the gate in
 * front of them, which closes with them. Thread-safe.
 */
final class ConnectionPools implements AutoCloseable {

    /** The pool allows no less. */
    private static final long SHORTEST_TIMEOUT_MILLIS = 250;

    private final AccessGate gate;
    private final HikariDataSource writers;
    private final HikariDataSource readers;

    private ConnectionPools(AccessGate gate, HikariDataSource writers, HikariDataSource readers) {
        this.gate = gate;
        this.writers = writers;
        this.readers = readers;
    }

    /** Makes the first connection of each pool, so that a wrong configuration is noticed at once. */
    static ConnectionPools open(Backend backend, Duration timeout, Failures failures) {
        try {
            // The writers come first: only they can create a database file.
            HikariDataSource writers = pool(backend, Access.WRITE, timeout, failures);
            return new ConnectionPools(backend.accessGate(), writers, readers(backend, writers, timeout, failures));
        } catch (RuntimeException e) {
            backend.accessGate().close();
            throw e;
        }
    }

    private static HikariDataSource readers(
            Backend backend, HikariDataSource writers, Duration timeout, Failures failures) {
        if (backend.writers().isEmpty()) {
            return writers;
        }
        try {
            return pool(backend, Access.READ, timeout, failures);
        } catch (RuntimeException e) {
            writers.close();
            throw e;
        }
    }

    private static HikariDataSource pool(Backend backend, Access access, Duration timeout, Failures failures) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("testkeep-" + access.name().toLowerCase(Locale.ROOT));
        config.setMaximumPoolSize(size(backend, access));
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

    private static int size(Backend backend, Access access) {
        return access == Access.WRITE ? backend.writers().orElse(backend.connections()) : backend.connections();
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
        gate.close();
    }
}
