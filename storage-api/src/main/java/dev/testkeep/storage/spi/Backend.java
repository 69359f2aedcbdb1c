package dev.testkeep.storage.spi;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to reach and treat one database: what a {@link BackendProvider} makes of a configuration. Immutable; made by a
 * {@link #builder}.
 */
public final class Backend {

    private final String url;
    private final String location;
    private final String driver;
    private final String driverJar;
    private final String textType;
    private final JsonType jsonType;
    private final Set<Capability> capabilities;
    private final Map<String, String> engineProperties;
    private final Map<String, String> driverProperties;
    private final List<String> schemaLock;
    private final @Nullable String sizeQuery;
    private final Optional<Integer> writers;
    private final int connections;
    private final boolean pooled;
    private final @Nullable Duration connectionTimeout;
    private final AccessGate accessGate;
    private final @Nullable DataSourceFactory dataSources;
    private final @Nullable BulkWriter bulkWriter;

    private Backend(Builder from) {
        this.url = from.url;
        this.location = from.location;
        this.driver = from.driver;
        this.driverJar = from.driverJar;
        this.textType = from.textType;
        this.jsonType = from.jsonType;
        this.capabilities = Set.copyOf(from.capabilities);
        this.engineProperties = Map.copyOf(from.engineProperties);
        this.driverProperties = Map.copyOf(from.driverProperties);
        this.schemaLock = List.copyOf(from.schemaLock);
        this.sizeQuery = from.sizeQuery;
        this.writers = Optional.ofNullable(from.writers);
        this.connections = from.connections;
        this.pooled = from.pooled;
        this.connectionTimeout = from.connectionTimeout;
        this.accessGate = from.accessGate;
        this.dataSources = from.dataSources;
        this.bulkWriter = from.bulkWriter;
    }

    /**
     * A builder for a backend.
     *
     * @param url the JDBC URL, which may hold secrets and is never shown
     * @param location where the data are, as a person may see it: no secret in it
     * @param driver the class of the JDBC driver
     */
    public static Builder builder(String url, String location, String driver) {
        return new Builder(url, location, driver);
    }

    /** The JDBC URL; it may hold secrets. */
    public String url() {
        return url;
    }

    /** Where the data are, as a person may see it. */
    public String location() {
        return location;
    }

    /** The class of the JDBC driver. */
    public String driver() {
        return driver;
    }

    /** The jar that the driver is in, to tell people who miss it. */
    public String driverJar() {
        return driverJar;
    }

    /** The column type for text of any length, which keys and indexes must allow. */
    public String textType() {
        return textType;
    }

    /** How documents are stored. */
    public JsonType jsonType() {
        return jsonType;
    }

    /** What the backend can do. */
    public Set<Capability> capabilities() {
        return capabilities;
    }

    /** Settings for the object-relational mapper, e.g. {@code hibernate.dialect}. */
    public Map<String, String> engineProperties() {
        return engineProperties;
    }

    /** Settings for the driver, in addition to what the URL says; they may hold secrets. */
    public Map<String, String> driverProperties() {
        return driverProperties;
    }

    /**
     * Statements that make sure, until the transaction ends, that no other process creates the tables; empty where the
     * access gate does that.
     */
    public List<String> schemaLock() {
        return schemaLock;
    }

    /** A query for the size of the database in bytes, if it has one. */
    public Optional<String> sizeQuery() {
        return Optional.ofNullable(sizeQuery);
    }

    /** How many connections may write at once, where those must be kept apart from the others. */
    public Optional<Integer> writers() {
        return writers;
    }

    /** How many connections to keep at most, apart from {@link #writers}. */
    public int connections() {
        return connections;
    }

    /** Whether connections are kept for later; if not, each unit of work makes its own and closes it. */
    public boolean isPooled() {
        return pooled;
    }

    /** How long to wait for a connection or a lock, where the backend's own properties say so. */
    public Optional<Duration> connectionTimeout() {
        return Optional.ofNullable(connectionTimeout);
    }

    /** What units of work have to pass. */
    public AccessGate accessGate() {
        return accessGate;
    }

    /** What makes the connections, if the driver and the URL alone are not enough. */
    public Optional<DataSourceFactory> dataSources() {
        return Optional.ofNullable(dataSources);
    }

    /** What inserts many rows, if there is a faster way than batches of statements. */
    public Optional<BulkWriter> bulkWriter() {
        return Optional.ofNullable(bulkWriter);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Backend[" + location + "]";
    }

    /** Builds a {@link Backend}. Not thread-safe. */
    public static final class Builder {
        private final String url;
        private final String location;
        private final String driver;
        private String driverJar = "the JDBC driver's jar";
        private String textType = "text";
        private JsonType jsonType = JsonType.TEXT;
        private final Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        private final Map<String, String> engineProperties = new LinkedHashMap<>();
        private final Map<String, String> driverProperties = new LinkedHashMap<>();
        private List<String> schemaLock = List.of();
        private @Nullable String sizeQuery;
        private @Nullable Integer writers;
        private int connections = 4;
        private boolean pooled = true;
        private @Nullable Duration connectionTimeout;
        private AccessGate accessGate = AccessGate.OPEN;
        private @Nullable DataSourceFactory dataSources;
        private @Nullable BulkWriter bulkWriter;

        private Builder(String url, String location, String driver) {
            this.url = Objects.requireNonNull(url, "url");
            this.location = Objects.requireNonNull(location, "location");
            this.driver = Objects.requireNonNull(driver, "driver");
        }

        /** The jar that the driver is in, e.g. {@code org.postgresql:postgresql}. */
        public Builder driverJar(String artifact) {
            this.driverJar = artifact;
            return this;
        }

        /** The column type for text of any length, which keys and indexes must allow; {@code text} by default. */
        public Builder textType(String type) {
            this.textType = type;
            return this;
        }

        /** How documents are stored; {@link JsonType#TEXT} by default. */
        public Builder jsonType(JsonType jsonType) {
            this.jsonType = jsonType;
            return this;
        }

        /** What the backend can do; nothing by default. */
        public Builder capabilities(Capability... capabilities) {
            this.capabilities.addAll(List.of(capabilities));
            return this;
        }

        /** A setting for the object-relational mapper, e.g. {@code hibernate.dialect}. */
        public Builder engineProperty(String name, String value) {
            engineProperties.put(name, value);
            return this;
        }

        /** A setting for the driver. */
        public Builder driverProperty(String name, String value) {
            driverProperties.put(name, value);
            return this;
        }

        /** See {@link Backend#schemaLock}; none by default. */
        public Builder schemaLock(String... statements) {
            this.schemaLock = List.of(statements);
            return this;
        }

        /** A query for the size of the database in bytes; none by default. */
        public Builder sizeQuery(String sql) {
            this.sizeQuery = sql;
            return this;
        }

        /** See {@link Backend#writers}; by default readers and writers share their connections. */
        public Builder writers(int writers) {
            this.writers = writers;
            return this;
        }

        /** How many connections to keep at most; 4 by default. */
        public Builder connections(int connections) {
            this.connections = connections;
            return this;
        }

        /**
         * Whether connections are kept for later; they are by default. A file that others can have only while nobody
         * has it open is better off without, and so is a database that makes connections in no time.
         */
        public Builder pooled(boolean pooled) {
            this.pooled = pooled;
            return this;
        }

        /** How long to wait; by default as long as the configuration says. */
        public Builder connectionTimeout(Duration timeout) {
            this.connectionTimeout = timeout;
            return this;
        }

        /** What units of work have to pass; {@link AccessGate#OPEN} by default. */
        public Builder accessGate(AccessGate gate) {
            this.accessGate = gate;
            return this;
        }

        /** What makes the connections; by default the driver, from the URL. */
        public Builder dataSources(DataSourceFactory factory) {
            this.dataSources = factory;
            return this;
        }

        /** What inserts many rows; by default batches of statements do. */
        public Builder bulkWriter(BulkWriter writer) {
            this.bulkWriter = writer;
            return this;
        }

        /** The backend. */
        public Backend build() {
            return new Backend(this);
        }
    }
}
