package dev.testkeep.storage.hibernate;

import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.AccessGate;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.ConnectionPolicy;
import dev.testkeep.storage.spi.support.Deadline;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The connections of one storage, as the backend wants them or as the caller has them; and the gate in front of them,
 * which closes with them. Thread-safe.
 */
final class ConnectionPools implements AutoCloseable {

    private final AccessGate gate;
    private final Failures failures;
    private final Connections readers;
    private final Connections writers;

    private ConnectionPools(AccessGate gate, Failures failures, Connections readers, Connections writers) {
        this.gate = gate;
        this.failures = failures;
        this.readers = readers;
        this.writers = writers;
    }

    /** Prepares the database, as far as the backend does; a server is first asked when somebody needs a connection. */
    static ConnectionPools open(Backend backend, ClassLoader loader, Failures failures) {
        try {
            // The writers come first: only they can create a database file.
            Connections writers = own(backend, Access.WRITE, loader);
            Connections readers = backend.connections() instanceof ConnectionPolicy.Shared
                    ? writers
                    : own(backend, Access.READ, loader);
            return new ConnectionPools(backend.accessGate(), failures, readers, writers);
        } catch (SQLException | RuntimeException e) {
            backend.accessGate().close();
            throw e instanceof RuntimeException failure ? failure : failures.translate(e);
        }
    }

    /** The caller's connections, for everybody. */
    static ConnectionPools ofGuest(Backend backend, DataSource source, Failures failures) {
        return new ConnectionPools(
                backend.accessGate(),
                failures,
                new GuestConnections(source, ConnectionSetup.of(backend, Access.READ)),
                new GuestConnections(source, ConnectionSetup.of(backend, Access.WRITE)));
    }

    private static Connections own(Backend backend, Access access, ClassLoader loader) throws SQLException {
        PreparedDataSource source =
                new PreparedDataSource(source(backend, access, loader), ConnectionSetup.of(backend, access));
        ConnectionPolicy policy = backend.connections();
        if (policy instanceof ConnectionPolicy.Shared shared) {
            return new PooledConnections("testkeep", source, shared.connections());
        }
        return policy instanceof ConnectionPolicy.ReadersAndWriters apart
                ? new PooledConnections(
                        "testkeep-" + access.name().toLowerCase(Locale.ROOT),
                        source,
                        access == Access.READ ? apart.readers() : apart.writers())
                : new NewConnections(source);
    }

    private static DataSource source(Backend backend, Access access, ClassLoader loader) throws SQLException {
        return backend.dataSources().isPresent()
                ? backend.dataSources().get().create(access)
                : new DriverDataSource(backend, loader);
    }

    /** Waits at the gate. */
    AccessGate.Lease pass(Access access, Deadline deadline) {
        return gate.acquire(access, deadline.remaining());
    }

    /** A connection for somebody who passed the gate. */
    Connections.Borrowed borrow(Access access, Deadline deadline) throws SQLException {
        return (access == Access.WRITE ? writers : readers).borrow(deadline);
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
