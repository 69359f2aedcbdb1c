package dev.testkeep.storage.hibernate.internal.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool;
import dev.testkeep.storage.spi.support.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections that are kept for later, made when the first one is asked for. The pool is used without its data source,
 * which waits the same time for each connection, whatever its caller has left of theirs. Thread-safe.
 */
final class PooledConnections implements Connections {

    /** The pool allows no less. */
    private static final long SHORTEST_TIMEOUT_MILLIS = 250;

    private final HikariConfig config;
    private final PreparedDataSource source;
    private @Nullable HikariPool pool;
    private boolean closed;

    PooledConnections(String name, PreparedDataSource source, int size) {
        this.source = source;
        this.config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(1);
        config.setDataSource(source);
        config.validate();
    }

    @Override
    public Borrowed borrow(Deadline deadline) throws SQLException {
        HikariPool open = pool();
        return new FromPool(open, open.getConnection(millis(deadline)));
    }

    private record FromPool(HikariPool pool, Connection connection) implements Borrowed {
        @Override
        public void evict() {
            pool.evictConnection(connection);
        }
    }

    private static long millis(Deadline deadline) {
        return Math.max(TimeUnit.NANOSECONDS.toMillis(deadline.remainingNanos()), SHORTEST_TIMEOUT_MILLIS);
    }

    private synchronized HikariPool pool() throws SQLException {
        if (closed) {
            throw new IllegalStateException("the storage is closed");
        }
        if (pool == null) {
            pool = open();
        }
        return pool;
    }

    private HikariPool open() throws SQLException {
        try {
            return new HikariPool(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw e.getCause() instanceof SQLException failure ? failure : new SQLException(e.getCause());
        }
    }

    @Override
    public synchronized void close() throws Exception {
        closed = true;
        try {
            if (pool != null) {
                pool.shutdown();
            }
        } finally {
            source.closeSource();
        }
    }
}
