package dev.testkeep.storage.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to reach and treat one database, as a {@link BackendProvider} configures it. Immutable. Three steps state what
 * every backend must state; the builder has defaults for everything else:
 *
 * <pre>{@code
 * Backend.at("localhost/testkeep")
 *         .dialect("org.hibernate.dialect.PostgreSQLDialect")
 *         .driver(new JdbcDriver("org.postgresql.Driver", "org.postgresql:postgresql"), url, credentials)
 *         .capabilities(Capability.CASCADE_DELETE)
 *         .build();
 * }</pre>
 */
public final class Backend {

    private final String location;
    private final Optional<Path> file;
    private final String dialect;
    private final JdbcDriver driver;
    private final Optional<String> url;
    private final Map<String, String> driverProperties;
    private final Optional<DataSourceFactory> dataSources;
    private final Map<String, String> dialectProperties;
    private final Optional<String> longTextType;
    private final boolean emptyTextNull;
    private final String tableOptions;
    private final JsonType jsonType;
    private final Set<Capability> capabilities;
    private final ConnectionPolicy connections;
    private final Map<Access, Integer> isolation;
    private final List<String> sessionSql;
    private final Optional<Duration> connectionTimeout;
    private final AccessGate accessGate;
    private final SchemaLock schemaLock;
    private final Optional<BulkWriter> bulkWriter;
    private final Optional<String> sizeQuery;
    private final List<Requirement> requirements;
    private final IntegrityCheck integrityCheck;
    private final Optional<String> readOnly;

    private Backend(Builder from) {
        this.location = from.location;
        this.file = Optional.ofNullable(from.file);
        this.dialect = from.dialect;
        this.driver = from.driver;
        this.url = Optional.ofNullable(from.url);
        this.driverProperties = Map.copyOf(from.driverProperties);
        this.dataSources = Optional.ofNullable(from.dataSources);
        this.dialectProperties = Map.copyOf(from.dialectProperties);
        this.longTextType = Optional.ofNullable(from.longTextType);
        this.emptyTextNull = from.emptyTextNull;
        this.tableOptions = from.tableOptions;
        this.jsonType = from.jsonType;
        this.capabilities = Set.copyOf(from.capabilities);
        this.connections = from.connections;
        this.isolation = Map.copyOf(from.isolation);
        this.sessionSql = List.copyOf(from.sessionSql);
        this.connectionTimeout = Optional.ofNullable(from.connectionTimeout);
        this.accessGate = from.accessGate;
        this.schemaLock = from.schemaLock;
        this.bulkWriter = Optional.ofNullable(from.bulkWriter);
        this.sizeQuery = Optional.ofNullable(from.sizeQuery);
        this.requirements = List.copyOf(from.requirements);
        this.integrityCheck = from.integrityCheck;
        this.readOnly = Optional.ofNullable(from.readOnly);
    }

    /**
     * Begins with the location of the data.
     *
     * @param location shown to people: no user, no password, no parameters
     */
    public static NeedsDialect at(String location) {
        Objects.requireNonNull(location, "location");
        return dialect -> new NeedsDriver(location, null, Objects.requireNonNull(dialect, "dialect"));
    }

    /**
     * Begins with the file that holds all data.
     *
     * @param file its absolute path
     */
    public static NeedsDialect at(Path file) {
        return dialect -> new NeedsDriver(file.toString(), file, Objects.requireNonNull(dialect, "dialect"));
    }

    /** The second step. */
    @FunctionalInterface
    public interface NeedsDialect {

        /** The class of the object-relational mapper's dialect, e.g. {@code org.hibernate.dialect.H2Dialect}. */
        NeedsDriver dialect(String className);
    }

    /** The third step. Immutable. */
    public static final class NeedsDriver {
        private final String location;
        private final @Nullable Path file;
        private final String dialect;

        private NeedsDriver(String location, @Nullable Path file, String dialect) {
            this.location = location;
            this.file = file;
            this.dialect = dialect;
        }

        /**
         * Connections come from the driver, or from the caller of the storage.
         *
         * @param url the JDBC URL, which may hold secrets and is never shown
         * @param properties connection properties for the driver, e.g. user and password; never shown
         */
        public Builder driver(JdbcDriver driver, String url, Map<String, String> properties) {
            return new Builder(this, driver, Objects.requireNonNull(url, "url"), properties, null);
        }

        /** Connections come from the backend alone, for drivers that need more than a URL. */
        public Builder dataSources(JdbcDriver driver, DataSourceFactory factory) {
            return new Builder(this, driver, null, Map.of(), Objects.requireNonNull(factory, "factory"));
        }
    }

    /** The location of the data, without secrets. */
    public String location() {
        return location;
    }

    /** The file that holds all data; empty for a server, or a database in memory. */
    public Optional<Path> file() {
        return file;
    }

    /** The class of the object-relational mapper's dialect. */
    public String dialect() {
        return dialect;
    }

    /** The driver. */
    public JdbcDriver driver() {
        return driver;
    }

    /** The JDBC URL, which may contain secrets; empty if {@link #dataSources} make the connections. */
    public Optional<String> url() {
        return url;
    }

    /** Connection properties for the driver, which may contain secrets. */
    public Map<String, String> driverProperties() {
        return driverProperties;
    }

    /** What makes the connections, if a driver and a URL are not enough. */
    public Optional<DataSourceFactory> dataSources() {
        return dataSources;
    }

    /** Settings of the object-relational mapper. */
    public Map<String, String> dialectProperties() {
        return dialectProperties;
    }

    /** The column type for text of any length; empty for the dialect's. */
    public Optional<String> longTextType() {
        return longTextType;
    }

    /** Whether the database stores an empty text as null. */
    public boolean isEmptyTextNull() {
        return emptyTextNull;
    }

    /** What follows {@code create table (…)}; may be empty. */
    public String tableOptions() {
        return tableOptions;
    }

    /** How documents are stored. */
    public JsonType jsonType() {
        return jsonType;
    }

    /** What the database can do. */
    public Set<Capability> capabilities() {
        return capabilities;
    }

    /** How many connections are kept, and who uses them. */
    public ConnectionPolicy connections() {
        return connections;
    }

    /**
     * The isolation of transactions with this access, as numbered by {@link java.sql.Connection}; empty for the
     * driver's.
     */
    public OptionalInt isolation(Access access) {
        Integer level = isolation.get(access);
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** Statements to run on every new connection. */
    public List<String> sessionSql() {
        return sessionSql;
    }

    /** How long to wait for a connection or a lock, if a property of the backend sets it. */
    public Optional<Duration> connectionTimeout() {
        return connectionTimeout;
    }

    /** The gate that units of work pass. */
    public AccessGate accessGate() {
        return accessGate;
    }

    /** What keeps others from changing the tables. */
    public SchemaLock schemaLock() {
        return schemaLock;
    }

    /** What inserts many rows, if there is a faster way than batches of statements. */
    public Optional<BulkWriter> bulkWriter() {
        return bulkWriter;
    }

    /** A query for the size of the database in bytes, if it has one. */
    public Optional<String> sizeQuery() {
        return sizeQuery;
    }

    /** What the database must fulfil, apart from the tables. */
    public List<Requirement> requirements() {
        return requirements;
    }

    /** The database's own check of what it has stored. */
    public IntegrityCheck integrityCheck() {
        return integrityCheck;
    }

    /** Why nobody writes through this backend; empty if somebody may. */
    public Optional<String> readOnly() {
        return readOnly;
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Backend[" + location + "]";
    }

    /** Builds a {@link Backend}. Not thread-safe. */
    public static final class Builder {
        private final String location;
        private final @Nullable Path file;
        private final String dialect;
        private final JdbcDriver driver;
        private final @Nullable String url;
        private final Map<String, String> driverProperties;
        private final @Nullable DataSourceFactory dataSources;
        private final Map<String, String> dialectProperties = new LinkedHashMap<>();
        private @Nullable String longTextType;
        private boolean emptyTextNull;
        private String tableOptions = "";
        private JsonType jsonType = JsonType.TEXT;
        private final Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        private ConnectionPolicy connections = ConnectionPolicy.shared(4);
        private final Map<Access, Integer> isolation = new EnumMap<>(Access.class);
        private List<String> sessionSql = List.of();
        private @Nullable Duration connectionTimeout;
        private AccessGate accessGate = AccessGate.OPEN;
        private SchemaLock schemaLock = SchemaLock.NONE;
        private @Nullable BulkWriter bulkWriter;
        private @Nullable String sizeQuery;
        private final List<Requirement> requirements = new ArrayList<>();
        private IntegrityCheck integrityCheck = IntegrityCheck.NONE;
        private @Nullable String readOnly;

        private Builder(
                NeedsDriver known,
                JdbcDriver driver,
                @Nullable String url,
                Map<String, String> driverProperties,
                @Nullable DataSourceFactory dataSources) {
            this.location = known.location;
            this.file = known.file;
            this.dialect = known.dialect;
            this.driver = Objects.requireNonNull(driver, "driver");
            this.url = url;
            this.driverProperties = driverProperties;
            this.dataSources = dataSources;
        }

        /** A setting of the object-relational mapper, e.g. {@code hibernate.type.preferred_uuid_jdbc_type}. */
        public Builder dialectProperty(String name, String value) {
            dialectProperties.put(name, value);
            return this;
        }

        /**
         * The column type for text of any length, which is never compared, sorted or indexed; by default the dialect's,
         * such as {@code text} or {@code clob}.
         */
        public Builder longTextType(String type) {
            this.longTextType = type;
            return this;
        }

        /** For a database that stores an empty text as null, such as Oracle: it gets a control character instead. */
        public Builder emptyTextIsNull() {
            this.emptyTextNull = true;
            return this;
        }

        /** What follows {@code create table (…)}, such as a collation; nothing by default. */
        public Builder tableOptions(String sql) {
            this.tableOptions = sql;
            return this;
        }

        /** How documents are stored; {@link JsonType#TEXT} by default. */
        public Builder jsonType(JsonType type) {
            this.jsonType = type;
            return this;
        }

        /** What the database can do; nothing by default. */
        public Builder capabilities(Capability... declared) {
            capabilities.addAll(List.of(declared));
            return this;
        }

        /** How many connections are kept, and who uses them; four shared ones by default. */
        public Builder connections(ConnectionPolicy policy) {
            this.connections = policy;
            return this;
        }

        /**
         * The isolation of transactions with this access, e.g. {@link java.sql.Connection#TRANSACTION_REPEATABLE_READ}
         * for readers, which should see one snapshot; by default the driver's. Readers and writers that differ need
         * connections of their own.
         */
        public Builder isolation(Access access, int level) {
            isolation.put(access, level);
            return this;
        }

        /** Statements to run on every new connection; none by default. */
        public Builder sessionSql(String... statements) {
            this.sessionSql = List.of(statements);
            return this;
        }

        /** How long to wait for a connection or a lock; by default the time-out of the configuration. */
        public Builder connectionTimeout(Duration timeout) {
            this.connectionTimeout = timeout;
            return this;
        }

        /**
         * The gate that units of work pass; {@link AccessGate#OPEN} by default. Any other gate must let through one
         * writer at a time.
         */
        public Builder accessGate(AccessGate gate) {
            this.accessGate = gate;
            return this;
        }

        /** What keeps others from changing the tables; by default the access gate does. */
        public Builder schemaLock(SchemaLock lock) {
            this.schemaLock = lock;
            return this;
        }

        /** What inserts many rows; by default batches of statements do. */
        public Builder bulkWriter(BulkWriter writer) {
            this.bulkWriter = writer;
            return this;
        }

        /** A query for the size of the database in bytes; none by default. */
        public Builder sizeQuery(String sql) {
            this.sizeQuery = sql;
            return this;
        }

        /**
         * A requirement on the set-up of the database: opening a storage fails if the query gives another answer.
         *
         * @param pattern a regular expression that the whole answer must match
         * @param advice what to do if it does not, for people
         */
        public Builder require(String query, String pattern, String advice) {
            requirements.add(new Requirement(query, pattern, advice));
            return this;
        }

        /** The database's own check of what it has stored; {@link IntegrityCheck#NONE} by default. */
        public Builder integrityCheck(IntegrityCheck check) {
            this.integrityCheck = check;
            return this;
        }

        /**
         * Nothing is written: no connection for writers is asked for, no table created, and whoever wants to write gets
         * an error. By default somebody may write.
         *
         * @param reason why, as a sentence for people that ends with a full stop
         */
        public Builder readOnly(String reason) {
            this.readOnly = Objects.requireNonNull(reason, "reason");
            return this;
        }

        /**
         * The backend.
         *
         * @throws IllegalStateException if readers and writers share connections, but not their isolation
         */
        public Backend build() {
            if (connections instanceof ConnectionPolicy.Shared
                    && !Objects.equals(isolation.get(Access.READ), isolation.get(Access.WRITE))) {
                throw new IllegalStateException("readers and writers that differ in isolation cannot share connections:"
                        + " use ConnectionPolicy.readersAndWriters");
            }
            return new Backend(this);
        }
    }
}
