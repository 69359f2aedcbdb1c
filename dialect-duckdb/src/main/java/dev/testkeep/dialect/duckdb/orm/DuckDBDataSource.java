package dev.testkeep.dialect.duckdb.orm;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * Connections to one DuckDB database, in a file or in memory, which do not lose data silently.
 *
 * <ul>
 *   <li>A commit after a failed statement throws, with the SQLState {@code 40000}; the driver would roll back without a
 *       word.
 *   <li>A failed commit closes the connection, and the rollback that follows throws the SQLState {@code 08003}, on
 *       which pools give the connection up; the driver would go on in auto-commit.
 *   <li>The metadata answer what Hibernate needs to find the dialect.
 * </ul>
 *
 * <p>Every connection has the time zone UTC, and reads all row groups when a query wants the first rows of an order. Extensions are neither installed nor loaded by themselves, and the engine
 * is held to 4 threads and 1 GB of memory unless told otherwise. No transaction is committed
 * into a file that was deleted or replaced, and a file that is gone is not begun anew. The database stays open until {@link #close()}, or
 * until nobody has a connection if that was {@linkplain Builder#closeWhenIdle() asked for}, or until
 * {@link #closeUnused()}; while it is, do not read or
 * copy its file from this JVM by other means, which would drop the engine's lock on it.
 *
 * <p>A connection costs less than a millisecond, so a pool is useful mainly to limit their number. Thread-safe;
 * the connections are not.
 */
public final class DuckDBDataSource implements DataSource, AutoCloseable {

    /** The pruner counts rows that are deleted, so that a query with an order and a limit may find too few. */
    private static final List<String> SETTINGS =
            List.of("set TimeZone = 'UTC'", "set disabled_optimizers = 'row_group_pruner'");

    private static final int DEFAULT_THREADS = 4;
    private static final String DEFAULT_MEMORY_LIMIT = "1GB";

    private final String location;
    private final Map<String, String> options;
    private final boolean closeWhenIdle;
    private final DatabaseFiles files;
    private @Nullable DuckDBConnection database;
    private int connections;
    private boolean closed;

    private DuckDBDataSource(Builder builder) {
        this.location = builder.location;
        this.options = Map.copyOf(builder.options);
        this.closeWhenIdle = builder.closeWhenIdle;
        this.files = new DatabaseFiles(builder.location, builder.permissions);
        NativeLibrary.load();
    }

    /** Starts the description of a database in a file, which is created if it is missing; its folder must exist. */
    public static Builder file(Path file) {
        return new Builder(file.toAbsolutePath().toString());
    }

    /** Starts the description of a new database in memory, which is gone when the data source is closed. */
    public static Builder inMemory() {
        return new Builder("");
    }

    /**
     * A new connection, in auto-commit mode.
     *
     * @throws SQLException if the database cannot be opened, for example as another process has it open
     */
    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = GuardedConnection.of(duplicate(), files, this::releaseConnection);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private synchronized Connection duplicate() throws SQLException {
        if (closed) {
            throw new SQLException("The data source of " + this + " has been closed", "08003");
        }
        if (connections == 0 && !files.isInPlace()) {
            closeDatabase();
        }
        if (database == null) {
            database = open();
        }
        connections++;
        try {
            return database.duplicate();
        } catch (SQLException | RuntimeException | Error e) {
            releaseAfter(e);
            throw e;
        }
    }

    private synchronized void releaseConnection() throws SQLException {
        connections--;
        if (closeWhenIdle && connections == 0) {
            closeDatabase();
        }
    }

    /** What went wrong first is what people have to know. */
    private void releaseAfter(Throwable failure) {
        try {
            releaseConnection();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private DuckDBConnection open() throws SQLException {
        var properties = new Properties();
        properties.putAll(options);
        try {
            files.opening();
            DuckDBConnection opened = connect(properties);
            try {
                files.opened();
                return opened;
            } catch (SQLException e) {
                opened.close();
                throw e;
            }
        } catch (SQLException | RuntimeException | Error e) {
            files.closed();
            throw e;
        }
    }

    private DuckDBConnection connect(Properties properties) throws SQLException {
        try {
            return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + location, properties);
        } catch (SQLException e) {
            throw openFailure(e);
        }
    }

    private SQLException openFailure(SQLException e) {
        if (String.valueOf(e.getMessage()).contains("_scanner.duckdb_extension")) {
            // The engine's own message is misleading: it asks for an extension that reads the file.
            SQLException failure = new SQLException(
                    "Cannot open " + this + ": the file is no DuckDB database, but one of another kind");
            failure.addSuppressed(e);
            return failure;
        }
        return new SQLException("Cannot open " + this + ": " + e.getMessage(), e.getSQLState(), e);
    }

    /** Closes the database, once the connections handed out are closed too. */
    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        closeDatabase();
    }

    /**
     * Closes the database if nobody has a connection; the next connection opens it again.
     *
     * @throws SQLException if the engine fails to write to the file what it has in its log, where it stays
     */
    public synchronized void closeUnused() throws SQLException {
        if (connections == 0) {
            closeDatabase();
        }
    }

    private void closeDatabase() throws SQLException {
        if (database != null) {
            try {
                database.close();
            } finally {
                database = null;
                files.closed();
            }
        }
    }

    /** Unsupported: DuckDB has no users. */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("DuckDB has no users; call getConnection() without any");
    }

    /** Null: nothing is logged. */
    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    /** Ignored: nothing is logged. */
    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Nothing to write to it.
    }

    /** Ignored: opening a database does not wait. */
    @Override
    public void setLoginTimeout(int seconds) {
        // Nothing that could time out.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The DuckDB data source does not log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException(this + " is not a " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public String toString() {
        return location.isEmpty() ? "DuckDB database in memory" : "DuckDB database " + location;
    }

    /**
     * What to open and how. All data sources that one JVM has for a file share one engine and need equal settings. Not
     * thread-safe.
     */
    public static final class Builder {

        private final String location;
        private final Map<String, String> options = new TreeMap<>();
        private boolean closeWhenIdle;
        private Set<PosixFilePermission> permissions = Set.of();

        private Builder(String location) {
            this.location = location;
            threads(Math.min(DEFAULT_THREADS, Runtime.getRuntime().availableProcessors()));
            memoryLimit(DEFAULT_MEMORY_LIMIT);
            option("autoinstall_known_extensions", "false");
            option("autoload_known_extensions", "false");
        }

        /** How many threads the engine may use, at least 1; by default 4, or the number of processors if lower. */
        public Builder threads(int threads) {
            return option("threads", Integer.toString(threads));
        }

        /** How much memory the engine may use, as DuckDB writes it: {@code 512MB}; by default {@code 1GB}. */
        public Builder memoryLimit(String limit) {
            return option("memory_limit", limit);
        }

        /**
         * Opens the database for reading only; then it has to exist. Several processes can do so at once. What does not
         * fit into memory goes to the system's temporary folder, for this user's eyes only.
         */
        public Builder readOnly() {
            options.putIfAbsent(
                    "temp_directory", SpillFolder.ofReaders(location).toString());
            return option("duckdb.read_only", "true");
        }

        /**
         * Opens the database with the first connection and closes it with the last, over and over: other processes can
         * have it in between. What was in memory is gone then.
         */
        public Builder closeWhenIdle() {
            this.closeWhenIdle = true;
            return this;
        }

        /**
         * The permissions of a file that is created, and of the engine's log and its folder for temporary files beside
         * it; by default those that the process gives.
         */
        public Builder permissions(Set<PosixFilePermission> permissions) {
            this.permissions = Set.copyOf(permissions);
            return this;
        }

        /** Sets any other of the engine's options, for example {@code storage_compatibility_version}. */
        public Builder option(String name, String value) {
            options.put(name, value);
            return this;
        }

        /** The data source; the database is opened with the first connection. */
        public DuckDBDataSource build() {
            return new DuckDBDataSource(this);
        }
    }
}
