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
 * front of them, which closes with them. Where the backend wants no pool, every connection is new. Thread-safe.
 */
final class ConnectionPools implements AutoCloseable {

    /** The pool allows no less. */
    private static final long SHORTEST_TIMEOUT_MILLIS = 250;

    private final AccessGate gate;
    private final Failures failures;
    private final DataSource writers;
    private final DataSource readers;

    private ConnectionPools(AccessGate gate, Failures failures, DataSource writers, DataSource readers) {
        this.gate = gate;
        this.failures = failures;
        this.writers = writers;
        this.readers = readers;
    }

    /** Makes the first connection of each pool, so that a wrong configuration is noticed at once. */
    static ConnectionPools open(Backend backend, Duration timeout, Failures failures) {
        try {
            // The writers come first: only they can create a database file.
            DataSource writers = connections(backend, Access.WRITE, timeout, failures);
            return new ConnectionPools(
                    backend.accessGate(), failures, writers, readers(backend, writers, timeout, failures));
        } catch (RuntimeException e) {
            backend.accessGate().close();
            throw e;
        }
    }

    private static DataSource readers(Backend backend, DataSource writers, Duration timeout, Failures failures) {
        if (backend.writers().isEmpty()) {
            return writers;
        }
        try {
            return connections(backend, Access.READ, timeout, failures);
        } catch (RuntimeException e) {
            close(writers, failures);
            throw e;
        }
    }

    private static DataSource connections(Backend backend, Access access, Duration timeout, Failures failures) {
        try {
            DataSource source = source(backend, access);
            return backend.isPooled() ? pool(source, backend, access, timeout) : source;
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            throw failures.translate(e);
        }
    }

    private static DataSource pool(DataSource source, Backend backend, Access access, Duration timeout) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("testkeep-" + access.name().toLowerCase(Locale.ROOT));
        config.setMaximumPoolSize(size(backend, access));
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Math.max(timeout.toMillis(), SHORTEST_TIMEOUT_MILLIS));
        config.setInitializationFailTimeout(1);
        config.setDataSource(source);
        return new HikariDataSource(config);
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
        return connections(access).getConnection();
    }

    /** Takes a connection out of service that may not be in a defined state. */
    void evict(Access access, @Nullable Connection connection) {
        if (connection != null && connections(access) instanceof HikariDataSource pool) {
            pool.evictConnection(connection);
        }
    }

    private DataSource connections(Access access) {
        return access == Access.WRITE ? writers : readers;
    }

    @Override
    public void close() {
        try {
            close(readers, failures);
            close(writers, failures);
        } finally {
            gate.close();
        }
    }

    private static void close(DataSource source, Failures failures) {
        try {
            if (source instanceof AutoCloseable closeable) {
                closeable.close();
            }
        } catch (Exception e) {
            throw failures.translate(e);
        }
    }
}
