package dev.testkeep.spring.boot;

import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.StorageConfig;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code testkeep.*} of an application. Immutable.
 *
 * @param url the JDBC URL of a database of its own; null for the application's data source
 * @param username the user there, or null
 * @param password the user's password, or null
 * @param schema the schema of the tables; null for that of the connections
 * @param tablePrefix what the names of the tables begin with; may be empty
 * @param schemaMode whether the tables are created, or only checked
 * @param connectionTimeout how long to wait for a connection or a lock
 * @param properties settings of the backend
 */
@ConfigurationProperties("testkeep")
public record TestkeepProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String schema,
        @DefaultValue("") String tablePrefix,
        @DefaultValue("CREATE") SchemaMode schemaMode,
        @DefaultValue("60s") Duration connectionTimeout,
        @DefaultValue Map<String, String> properties) {

    /**
     * Where the storage is, and how to open it.
     *
     * @param shared gives the application's data source, or null if it has none or several; asked if there is no URL
     * @throws IllegalStateException if there is neither a URL nor a data source
     */
    StorageConfig config(Supplier<@Nullable DataSource> shared) {
        StorageConfig.Builder config =
                StorageConfig.builder().schemaMode(schemaMode).connectionTimeout(connectionTimeout);
        if (url == null) {
            config.dataSource(required(shared.get()));
        } else {
            config.url(url).user(username).password(password);
        }
        if (schema != null) {
            config.schema(schema);
        }
        if (!tablePrefix.isEmpty()) {
            config.tablePrefix(tablePrefix);
        }
        properties.forEach(config::property);
        return config.build();
    }

    private static DataSource required(@Nullable DataSource shared) {
        if (shared == null) {
            throw new IllegalStateException("Testkeep has no database: set testkeep.url, or spring.datasource.url for a"
                    + " data source that it shares; of several data sources, one has to be primary");
        }
        return shared;
    }

    /** Without what may hold secrets. */
    @Override
    public String toString() {
        return "TestkeepProperties[schema=" + schema + ", tablePrefix=" + tablePrefix + ", schemaMode=" + schemaMode
                + "]";
    }
}
