package dev.testkeep.storage.hibernate.internal.connection;

import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.ConnectionPolicy;
import dev.testkeep.storage.spi.support.Deadline;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The connections of one storage, as the backend wants them or as the caller has them; and the gate in front of them,
 * which closes with them. Thread-safe.
 */
public final class ConnectionPools implements AutoCloseable {

    /** So that a server that waits for a lock says so itself first. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final AccessGate gate;
    private final Optional<String> readOnly;
    private final boolean isNetworkTimed;
    private final Failures failures;
    private final Connections readers;
    private final Connections writers;

    private ConnectionPools(Backend backend, Failures failures, Connections readers, Connections writers) {
        this.gate = backend.accessGate();
        this.readOnly = backend.readOnly();
        this.isNetworkTimed = backend.capabilities().contains(Capability.NETWORK_TIMEOUT);
        this.failures = failures;
        this.readers = readers;
        this.writers = writers;
    }

    /** Prepares the database, as far as the backend does; a server is first asked when somebody needs a connection. */
    public static ConnectionPools open(Backend backend, ClassLoader loader, Failures failures) {
        try {
            return open(backend, loader, failures, source(backend, Access.WRITE, loader));
        } catch (SQLException | RuntimeException e) {
            backend.accessGate().close();
            throw e instanceof RuntimeException failure ? failure : failures.translate(e);
        }
    }

    /** Writers come first: only they can create a database file. What they have, readers share where they may. */
    private static ConnectionPools open(Backend backend, ClassLoader loader, Failures failures, DataSource source)
            throws SQLException {
        PreparedDataSource forWriters = new PreparedDataSource(source, ConnectionSetup.of(backend, Access.WRITE));
        ConnectionPolicy policy = backend.connections();
        if (policy instanceof ConnectionPolicy.Shared shared) {
            Connections all =
                    new CountedConnections(new PooledConnections("testkeep", forWriters, shared.connections()));
            return new ConnectionPools(backend, failures, all, all);
        }
        ConnectionSetup ofReaders = ConnectionSetup.of(backend, Access.READ);
        if (policy instanceof ConnectionPolicy.ReadersAndWriters apart) {
            Connections writers =
                    new CountedConnections(new PooledConnections("testkeep-write", forWriters, apart.writers()));
            PreparedDataSource forReaders = new PreparedDataSource(source(backend, Access.READ, loader), ofReaders);
            return new ConnectionPools(
                    backend,
                    failures,
                    new CountedConnections(new PooledConnections("testkeep-read", forReaders, apart.readers())),
                    writers);
        }
        return new ConnectionPools(
                backend,
                failures,
                new NewConnections(new PreparedDataSource(source, ofReaders)),
                new NewConnections(forWriters));
    }

    /** The caller's connections, for everybody. */
    public static ConnectionPools ofGuest(Backend backend, DataSource source, Failures failures) {
        return new ConnectionPools(
                backend,
                failures,
                new CountedConnections(new GuestConnections(source, ConnectionSetup.of(backend, Access.READ))),
                new CountedConnections(new GuestConnections(source, ConnectionSetup.of(backend, Access.WRITE))));
    }

    private static DataSource source(Backend backend, Access access, ClassLoader loader) throws SQLException {
        return backend.dataSources().isPresent()
                ? backend.dataSources().get().create(access)
                : new DriverDataSource(backend, loader);
    }

    /**
     * Waits at the gate.
     *
     * @throws StorageFailureException if nobody may write
     */
    public AccessGate.Lease pass(Access access, Deadline deadline) {
        if (access == Access.WRITE && readOnly.isPresent()) {
            throw new StorageFailureException(readOnly.get(), null);
        }
        return gate.acquire(access, deadline.remaining());
    }

    /** A connection for somebody who passed the gate. */
    public Connections.Borrowed borrow(Access access, Patience patience, Deadline deadline) throws SQLException {
        Connections.Borrowed borrowed = (access == Access.WRITE ? writers : readers).borrow(deadline);
        if (isNetworkTimed && patience == Patience.UNTIL_DEADLINE) {
            try {
                borrowed.limitSilence(silence(deadline));
            } catch (SQLException | RuntimeException | Error e) {
                borrowed.evict();
                borrowed.close();
                throw e;
            }
        }
        return borrowed;
    }

    private static int silence(Deadline deadline) {
        return (int) Math.min(deadline.remaining().plus(GRACE).toMillis(), Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        try (gate) {
            close(readers);
            close(writers);
        }
    }

    private void close(Connections connections) {
        try {
            connections.close();
        } catch (Exception e) {
            throw failures.translate(e);
        }
    }
}
