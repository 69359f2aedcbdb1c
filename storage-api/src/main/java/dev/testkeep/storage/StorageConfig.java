package dev.testkeep.storage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a storage is and how to open it. Immutable; made by {@link #of} or a {@link #builder}. {@link #toString} shows
 * no secret.
 */
public final class StorageConfig {

    /** How long to wait for a connection or a lock unless told otherwise. */
    public static final Duration DEFAULT_CONNECTION_TIMEOUT = Duration.ofSeconds(60);

    private static final Pattern SCHEME = Pattern.compile("jdbc:([a-z0-9]{1,20}):");

    /** Long enough for every index to get a name that every database takes. */
    private static final Pattern TABLE_PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,15}");

    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

    private final @Nullable String url;
    private final @Nullable String backend;
    private final @Nullable DataSource dataSource;
    private final @Nullable String schema;
    private final String tablePrefix;
    private final @Nullable String user;
    private final @Nullable String password;
    private final SchemaMode schemaMode;
    private final Duration connectionTimeout;
    private final Map<String, String> properties;

    private StorageConfig(Builder from) {
        this.url = from.url;
        this.backend = from.backend;
        this.dataSource = from.dataSource;
        this.schema = from.schema;
        this.tablePrefix = from.tablePrefix;
        this.user = from.user;
        this.password = from.password;
        this.schemaMode = from.schemaMode;
        this.connectionTimeout = from.connectionTimeout;
        this.properties = Map.copyOf(from.properties);
    }

    /** The database with this JDBC URL, with defaults for everything else. */
    public static StorageConfig of(String url) {
        return builder().url(url).build();
    }

    /** A builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The JDBC URL, if one was given. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** The part of the URL between {@code jdbc:} and the next colon, if a JDBC URL was given. */
    public Optional<String> scheme() {
        return url().map(SCHEME::matcher).filter(Matcher::lookingAt).map(url -> url.group(1));
    }

    /** The id of the backend, if one was named. */
    public Optional<String> backend() {
        return Optional.ofNullable(backend);
    }

    /** The caller's own connections, if given. */
    public Optional<DataSource> dataSource() {
        return Optional.ofNullable(dataSource);
    }

    /** The schema of the tables, if it is not the default schema of connections. */
    public Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /** The prefix of all table, index and constraint names; may be empty. */
    public String tablePrefix() {
        return tablePrefix;
    }

    /** The user to connect as, if one was given. */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /** The password, if one was given: a secret. */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /** What opening the storage does about the tables. */
    public SchemaMode schemaMode() {
        return schemaMode;
    }

    /** How long to wait for a connection or a lock. */
    public Duration connectionTimeout() {
        return connectionTimeout;
    }

    /** The value of a backend-specific property, if given. */
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** The names of all backend-specific properties given. */
    public Set<String> propertyNames() {
        return properties.keySet();
    }

    /** A builder that starts with the values of this configuration. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Shows the kind of database only: any part of a URL may be a secret. */
    @Override
    public String toString() {
        return "StorageConfig[" + backend().or(this::scheme).orElse("") + "]";
    }

    /** Builds a {@link StorageConfig}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String url;
        private @Nullable String backend;
        private @Nullable DataSource dataSource;
        private @Nullable String schema;
        private String tablePrefix = "";
        private @Nullable String user;
        private @Nullable String password;
        private SchemaMode schemaMode = SchemaMode.CREATE;
        private Duration connectionTimeout = DEFAULT_CONNECTION_TIMEOUT;
        private final Map<String, String> properties = new LinkedHashMap<>();

        private Builder() {}

        private Builder(StorageConfig config) {
            this.url = config.url;
            this.backend = config.backend;
            this.dataSource = config.dataSource;
            this.schema = config.schema;
            this.tablePrefix = config.tablePrefix;
            this.user = config.user;
            this.password = config.password;
            this.schemaMode = config.schemaMode;
            this.connectionTimeout = config.connectionTimeout;
            this.properties.putAll(config.properties);
        }

        /** The JDBC URL, which also chooses the backend unless {@link #backend} does. */
        public Builder url(String url) {
            this.url = Objects.requireNonNull(url, "url");
            return this;
        }

        /** The backend's id, e.g. {@code sqlite}. */
        public Builder backend(String id) {
            this.backend = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * The caller's own connections, used as they are: there is no second pool, and closing the storage does not
         * close them. The URL in their metadata chooses the backend unless {@link #backend} does. Backends of embedded
         * files make their own connections and reject this.
         */
        public Builder dataSource(DataSource connections) {
            this.dataSource = Objects.requireNonNull(connections, "connections");
            return this;
        }

        /**
         * The schema for everything that is created; by default the default schema of connections. It must exist.
         *
         * @throws IllegalArgumentException if it contains anything but letters, digits and underscores, or starts with
         *     no letter
         */
        public Builder schema(String name) {
            this.schema = requireMatch(SCHEMA, name, "a schema name consists of letters, digits and underscores");
            return this;
        }

        /**
         * The prefix of all table, index and constraint names, e.g. {@code tk_}; empty by default. Storages with
         * different prefixes share a database without seeing each other.
         *
         * @throws IllegalArgumentException if it contains anything but lower-case letters, digits and underscores,
         *     starts with no letter, or is longer than 16 characters
         */
        public Builder tablePrefix(String prefix) {
            this.tablePrefix = prefix.isEmpty()
                    ? prefix
                    : requireMatch(
                            TABLE_PREFIX,
                            prefix,
                            "a table prefix consists of at most 16 lower-case letters, digits and underscores");
            return this;
        }

        private static String requireMatch(Pattern pattern, String name, String rule) {
            if (!pattern.matcher(name).matches()) {
                throw new IllegalArgumentException(rule + ", and starts with a letter");
            }
            return name;
        }

        /** The user to connect as, unless the URL names one; null by default. */
        public Builder user(@Nullable String user) {
            this.user = user;
            return this;
        }

        /** The password of {@link #user}; null by default. */
        public Builder password(@Nullable String password) {
            this.password = password;
            return this;
        }

        /** What to do about the tables; {@link SchemaMode#CREATE} by default. */
        public Builder schemaMode(SchemaMode mode) {
            this.schemaMode = Objects.requireNonNull(mode, "mode");
            return this;
        }

        /** How long to wait for a connection or a lock; {@link #DEFAULT_CONNECTION_TIMEOUT} by default. */
        public Builder connectionTimeout(Duration timeout) {
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("the connection time-out must be positive: " + timeout);
            }
            this.connectionTimeout = timeout;
            return this;
        }

        /** A backend-specific property, e.g. {@code sqlite_db_file_mode}. */
        public Builder property(String name, String value) {
            properties.put(name, Objects.requireNonNull(value, name));
            return this;
        }

        /** The configuration. */
        public StorageConfig build() {
            if (url == null && backend == null && dataSource == null) {
                throw new IllegalArgumentException(
                        "a storage needs a JDBC URL, the name of a backend, or a data source");
            }
            return new StorageConfig(this);
        }
    }
}
