package dev.testkeep.benchmarks.database;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProviders;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * One database with Testkeep's tables. Closing it drops it.
 *
 * @param config how to open it
 * @param sql what is peculiar to its SQL
 * @param dropping what drops it
 */
public record Store(StorageConfig config, Sql sql, Dropping dropping) implements AutoCloseable {

    /** Drops a database. */
    @FunctionalInterface
    interface Dropping {
        void drop() throws SQLException, IOException;
    }

    /** With its tables. */
    static Store create(StorageConfig config, Sql sql, Dropping dropping) {
        HibernateStorage.open(config).close();
        return new Store(config, sql, dropping);
    }

    public Storage open() {
        return HibernateStorage.open(config);
    }

    /** A connection that is set up as those of Testkeep's writers. */
    public PlainConnection connect() throws SQLException {
        Backend backend = BackendProviders.load().select(config).configure(config);
        PlainConnection plain = connect(backend);
        Connection connection = plain.connection();
        if (backend.isolation(Access.WRITE).isPresent()) {
            connection.setTransactionIsolation(backend.isolation(Access.WRITE).getAsInt());
        }
        for (String statement : backend.sessionSql()) {
            execute(connection, statement);
        }
        return plain;
    }

    private PlainConnection connect(Backend backend) throws SQLException {
        if (backend.dataSources().isPresent()) {
            DataSource source = backend.dataSources().get().create(Access.WRITE);
            return new PlainConnection(source.getConnection(), sql, source);
        }
        Properties properties = new Properties();
        properties.putAll(backend.driverProperties());
        Connection connection = DriverManager.getConnection(backend.url().orElseThrow(), properties);
        return new PlainConnection(connection, sql, null);
    }

    /** Lets the planner know what is stored. */
    public void settle() throws SQLException {
        if (sql.settle().isEmpty()) {
            return;
        }
        try (PlainConnection plain = connect()) {
            for (String statement : sql.settle()) {
                execute(plain.connection(), statement);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        dropping.drop();
    }
}
