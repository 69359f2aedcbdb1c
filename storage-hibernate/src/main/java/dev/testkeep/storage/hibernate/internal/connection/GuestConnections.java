package dev.testkeep.storage.hibernate.internal.connection;

import dev.testkeep.storage.spi.support.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * The caller's connections, which go back as they came: with the isolation, the commit mode and the time-out that their owner set. The
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
            Guest guest = new Guest(connection);
            setup.apply(connection);
            return guest;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Not thread-safe. */
    private static final class Guest implements Borrowed {
        private final Connection connection;
        private final int isolation;
        private final boolean commits;
        private OptionalInt silence = OptionalInt.empty();

        Guest(Connection connection) throws SQLException {
            this.connection = connection;
            this.isolation = connection.getTransactionIsolation();
            this.commits = connection.getAutoCommit();
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void limitSilence(int millis) throws SQLException {
            silence = OptionalInt.of(connection.getNetworkTimeout());
            Borrowed.super.limitSilence(millis);
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(commits);
                    connection.setTransactionIsolation(isolation);
                    if (silence.isPresent()) {
                        Borrowed.super.limitSilence(silence.getAsInt());
                    }
                }
            }
        }
    }
}
