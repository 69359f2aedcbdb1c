package dev.testkeep.storage.hibernate.internal.connection;

import dev.testkeep.storage.spi.support.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The caller's connections, which go back as they came: with the isolation and the commit mode that their owner set. The
 * data source is never closed. Thread-safe.
 *
 * @param source the caller's
 * @param setup what the backend wants of every connection
 */
record GuestConnections(DataSource source, ConnectionSetup setup) implements Connections {

    @Override
    public Borrowed borrow(Deadline deadline) throws SQLException {
        Connection connection = source.getConnection();
        try {
            Guest guest = new Guest(connection, connection.getTransactionIsolation(), connection.getAutoCommit());
            setup.apply(connection);
            return guest;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private record Guest(Connection connection, int isolation, boolean commits) implements Borrowed {
        @Override
        public void close() throws SQLException {
            try (connection) {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(commits);
                    connection.setTransactionIsolation(isolation);
                }
            }
        }
    }
}
