package dev.testkeep.storage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a storage is and how to open it. Immutable; made by {@link #of} or a {@link #builder}. Its text never shows
 * the password.
 */
public final class StorageConfig {

    /** How long to wait for a connection or a lock unless told otherwise. */
    public static final Duration DEFAULT_CONNECTION_TIMEOUT = Duration.ofSeconds(60);

    private final @Nullable String url;
    private final @Nullable String backend;
    private final @Nullable String user;
    private final @Nullable String password;
    private final SchemaMode schemaMode;
    private final Duration connectionTimeout;
    private final Map<String, String> properties;

    private StorageConfig(Builder from) {
        this.url = from.url;
        this.backend = from.backend;
        this.user = from.user;
        this.password = from.password;
        this.schemaMode = from.schemaMode;
        this.connectionTimeout = from.connectionTimeout;
        this.properties = Map.copyOf(from.properties);
    }

    /** The database with this JDBC URL, and everything else as it is by default. */
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

    /** The id of the backend, if one was named. */
    public Optional<String> backend() {
        return Optional.ofNullable(backend);
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

    /** A property that only some backends know, if it was given. */
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** The names of the given backend properties. */
    public Iterable<String> propertyNames() {
        return properties.keySet();
    }

    /** A builder that starts with what this configuration says. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Shows what identifies the storage, and no secret. */
    @Override
    public String toString() {
        return "StorageConfig[" + (backend == null ? "" : backend + " ") + (url == null ? "" : JdbcUrls.redact(url))
                + "]";
    }

    /** Builds a {@link StorageConfig}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String url;
        private @Nullable String backend;
        private @Nullable String user;
        private @Nullable String password;
        private SchemaMode schemaMode = SchemaMode.CREATE;
        private Duration connectionTimeout = DEFAULT_CONNECTION_TIMEOUT;
        private final Map<String, String> properties = new LinkedHashMap<>();

        private Builder() {}

        private Builder(StorageConfig config) {
            this.url = config.url;
            this.backend = config.backend;
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

        /** The user to connect as. */
        public Builder user(@Nullable String user) {
            this.user = user;
            return this;
        }

        /** The password to connect with. */
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

        /** A property that the backend knows, e.g. {@code sqlite_db_file_mode}. */
        public Builder property(String name, String value) {
            properties.put(name, Objects.requireNonNull(value, name));
            return this;
        }

        /** The configuration. */
        public StorageConfig build() {
            if (url == null && backend == null) {
                throw new IllegalArgumentException("a storage needs a JDBC URL or the name of a backend");
            }
            return new StorageConfig(this);
        }
    }
}
