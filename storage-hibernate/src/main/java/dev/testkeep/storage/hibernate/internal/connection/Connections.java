package dev.testkeep.storage.hibernate.internal.connection;

import dev.testkeep.storage.spi.support.Deadline;
import java.sql.Connection;
import java.sql.SQLException;

/** Where units of work get their connections. Thread-safe. */
public interface Connections {

    /** A connection for one unit of work. */
    Borrowed borrow(Deadline deadline) throws SQLException;

    /** Closes what belongs to the storage. */
    default void close() throws Exception {}

    /** A connection, until it is given back by closing this. Not thread-safe. */
    interface Borrowed extends AutoCloseable {

        Connection connection();

        /** Takes the connection out of service: it may not be in a defined state. To be closed all the same. */
        default void evict() {}

        /** How long to wait for an answer of the server while the connection is borrowed. */
        default void limitSilence(int millis) throws SQLException {
            connection().setNetworkTimeout(Runnable::run, millis);
        }

        @Override
        default void close() throws SQLException {
            connection().close();
        }
    }
}
