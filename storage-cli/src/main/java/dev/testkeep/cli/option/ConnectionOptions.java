package dev.testkeep.cli.option;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.support.DataFolder;
import dev.testkeep.storage.spi.support.PasswordFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where the database is and who asks. A password is never an option: other users could see it. */
final class ConnectionOptions {

    private static final String SQLITE = "sqlite";
    private static final String SQLITE_FILE = "sqlite_db_file";

    private final CliContext host;

    @Option(
            names = "--db",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The JDBC URL of the database. Default: TESTKEEP_URL, else an SQLite file in your"
                    + " data folder.")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The user to connect as. Default: TESTKEEP_USER. The password is read from"
                    + " TESTKEEP_PASSWORD, or from the first line of the file TESTKEEP_PASSWORD_FILE.")
    private @Nullable String user;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            scope = ScopeType.INHERIT,
            description = "How long to wait for a connection or a lock. Default: 60.")
    private long timeout = StorageConfig.DEFAULT_CONNECTION_TIMEOUT.toSeconds();

    @Option(
            names = "--property",
            paramLabel = "NAME=VALUE",
            scope = ScopeType.INHERIT,
            converter = Property.Converter.class,
            description = "A property of the backend, e.g. sqlite_db_file_mode=660. May be repeated.")
    private List<Property> properties = new ArrayList<>();

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The schema that the tables are in. Default: the one that connections begin in.")
    private @Nullable String schema;

    @Option(
            names = "--table-prefix",
            paramLabel = "PREFIX",
            scope = ScopeType.INHERIT,
            description = "What the names of all tables begin with. Default: nothing.")
    private String tablePrefix = "";

    ConnectionOptions(CliContext host) {
        this.host = host;
    }

    /** The usual database: that of the URL, else of the properties, else the default file. */
    StorageConfig config() {
        Optional<String> given = Optional.ofNullable(url).or(() -> host.variable("TESTKEEP_URL"));
        if (given.isPresent()) {
            requireUsed(given.get());
            return config(given.get());
        }
        return withoutUrl(PropertyOwners.only(names()).orElse(SQLITE));
    }

    private StorageConfig withoutUrl(String backend) {
        StorageConfig.Builder config = common().backend(backend);
        if (backend.equals(SQLITE) && !names().contains(SQLITE_FILE)) {
            // Not a URL, in which a folder's name would have to be escaped.
            config.property(
                    SQLITE_FILE, DataFolder.defaultDatabase(host.environment()).toString());
        }
        return config.build();
    }

    /** Another database than the usual one, with everything else as it is for that. */
    StorageConfig config(String database) {
        return common().url(database).build();
    }

    /** A property for another database would be without effect. */
    void requireUsed(String... urls) {
        PropertyOwners.requireUsed(names(), urls);
    }

    private List<String> names() {
        return properties.stream().map(Property::name).toList();
    }

    private StorageConfig.Builder common() {
        StorageConfig.Builder config = StorageConfig.builder()
                .user(user != null ? user : host.variable("TESTKEEP_USER").orElse(null))
                .password(password().orElse(null))
                .connectionTimeout(Duration.ofSeconds(timeout))
                .tablePrefix(tablePrefix);
        if (schema != null) {
            config.schema(schema);
        }
        properties.forEach(property -> config.property(property.name(), property.value()));
        return config;
    }

    private Optional<String> password() {
        return host.variable("TESTKEEP_PASSWORD").or(() -> host.variable("TESTKEEP_PASSWORD_FILE")
                .map(file -> PasswordFile.read("TESTKEEP_PASSWORD_FILE", Path.of(file))));
    }
}
