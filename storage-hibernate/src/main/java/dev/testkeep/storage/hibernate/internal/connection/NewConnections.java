package dev.testkeep.storage.hibernate.internal.connection;

import dev.testkeep.storage.spi.support.Deadline;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections that are made for each unit of work. Thread-safe. */
record NewConnections(PreparedDataSource source) implements Connections {

    @Override
    public Borrowed borrow(Deadline deadline) throws SQLException {
        return new New(source.getConnection());
    }

    private record New(Connection connection) implements Borrowed {}

    @Override
    public void close() throws Exception {
        source.closeSource();
    }
}
