package dev.testkeep.storage.hibernate.internal.connection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** New connections that are set up as the backend wants them */
final class PreparedDataSource extends SimpleDataSource {

    private final DataSource source;
    private final ConnectionSetup setup;

    PreparedDataSource(DataSource source, ConnectionSetup setup) {
        this.source = source;
        this.setup = setup;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        try {
            setup.apply(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Closes the source, if it can be closed. */
    void closeSource() throws Exception {
        if (source instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
