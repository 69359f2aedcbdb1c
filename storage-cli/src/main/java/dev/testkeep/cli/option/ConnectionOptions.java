package dev.testkeep.cli.option;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.support.PasswordFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where the database is and who asks. A password is never an option: other users could see it. */
final class ConnectionOptions {

    private static final String SQLITE = "jdbc:sqlite:";

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
            description = "A property of the backend, e.g. sqlite_db_file_mode=660. May be repeated.")
    private Map<String, String> properties = new LinkedHashMap<>();

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

    StorageConfig config() {
        return config(url());
    }

    /** Another database than the usual one, with everything else as it is for that. */
    StorageConfig config(String database) {
        StorageConfig.Builder config = StorageConfig.builder()
                .url(database)
                .user(user != null ? user : host.variable("TESTKEEP_USER").orElse(null))
                .password(password().orElse(null))
                .connectionTimeout(Duration.ofSeconds(timeout))
                .tablePrefix(tablePrefix);
        if (schema != null) {
            config.schema(schema);
        }
        properties.forEach(config::property);
        return config.build();
    }

    private String url() {
        return Optional.ofNullable(url)
                .or(() -> host.variable("TESTKEEP_URL"))
                .orElseGet(() -> SQLITE + DataFolder.of(host.environment()).resolve("results.db"));
    }

    private Optional<String> password() {
        return host.variable("TESTKEEP_PASSWORD").or(() -> host.variable("TESTKEEP_PASSWORD_FILE")
                .map(file -> PasswordFile.read("TESTKEEP_PASSWORD_FILE", Path.of(file))));
    }
}
