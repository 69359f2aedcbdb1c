package dev.testkeep.dialect.postgres;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.JsonType;
import dev.testkeep.storage.spi.support.BackendProperties;
import dev.testkeep.storage.spi.support.Credentials;
import dev.testkeep.storage.spi.support.ServerUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.dialect.Dialect;

/**
 * The settings of one database.
 *
 * @param url where it is
 * @param credentials who connects
 * @param jsonType how documents are stored
 * @param timeout how long to wait for a connection or a lock
 * @param isGuest whether the connections are somebody else's
 */
record PostgresSettings(ServerUrl url, Credentials credentials, JsonType jsonType, Duration timeout, boolean isGuest) {

    static final String URL_PREFIX = "jdbc:postgresql:";

    static final String HOST = "postgresql_host";
    static final String PORT = "postgresql_port";
    static final String DATABASE = "postgresql_db";
    static final String TIMEOUT = "postgresql_conn_timeout";
    static final String JSON_TYPE = "postgresql_json_type";
    /** ReFrame's choice of a Python driver, which means nothing here. */
    static final String DRIVER = "postgresql_driver";

    private static final Set<String> PROPERTIES = Set.of(HOST, PORT, DATABASE, TIMEOUT, JSON_TYPE, DRIVER);

    private static final List<String> SSL_MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private static final Pattern WRONG_SSL_MODE =
            Pattern.compile("sslmode=(?!(?i:" + String.join("|", SSL_MODES) + ")$).*");

    private static final int PORT_NUMBER = 5432;

    /** Effectively unlimited; the driver counts in milliseconds, and its numbers are small. */
    private static final long DAY_SECONDS = 86_400;

    static PostgresSettings of(StorageConfig config, Map<String, String> environment) {
        BackendProperties properties = BackendProperties.of(config, "PostgreSQL", "postgresql_", PROPERTIES)
                .insteadOfUrl(HOST, PORT, DATABASE);
        ServerUrl url = ServerUrl.parse(config.url().orElseGet(() -> url(properties)), URL_PREFIX, PORT_NUMBER);
        checkSslMode(url);
        return new PostgresSettings(
                url,
                Credentials.of(url, config, environment)
                        .orElse(environment.get("RFM_POSTGRES_USER"), environment.get("RFM_POSTGRES_PASSWORD")),
                properties
                        .choice(JSON_TYPE, "jsonb", "json", "text")
                        .map(name -> JsonType.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(JsonType.JSONB),
                properties.timeout(TIMEOUT),
                config.dataSource().isPresent());
    }

    /** The driver would say that it cannot connect. */
    private static void checkSslMode(ServerUrl url) {
        if (url.parameters().stream().anyMatch(WRONG_SSL_MODE.asMatchPredicate())) {
            throw new IllegalArgumentException(
                    "The parameter sslmode of a PostgreSQL URL is one of " + SSL_MODES + ".");
        }
    }

    private static String url(BackendProperties properties) {
        String database = properties
                .get(DATABASE)
                .orElseThrow(() -> new IllegalArgumentException("The PostgreSQL backend needs a URL " + URL_PREFIX
                        + "//<host>:<port>/<database>, or the property " + DATABASE + "."));
        String host = properties.get(HOST).orElse("");
        String port = properties.get(PORT).map(number -> ":" + number).orElse("");
        return URL_PREFIX + "//" + host + port + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Class<? extends Dialect> dialect() {
        return jsonType == JsonType.JSON ? PostgresJsonDialect.class : PostgresDialect.class;
    }

    /** What the driver gets to know apart from the URL, whose parameters come first for it. */
    Map<String, String> driverProperties() {
        int hosts = url.hosts().size();
        Map<String, String> properties = new HashMap<>(Map.of(
                "ApplicationName", "testkeep",
                // The time for one host, so that there is some left for the others; and for all of it, without which
                // a server that accepts and stays silent would be waited for.
                "connectTimeout", wholeSeconds(timeout.dividedBy(hosts)),
                "loginTimeout", wholeSeconds(timeout),
                // A prepared statement stays with a connection to the server, which pgbouncer gives to others.
                "prepareThreshold", "0",
                "reWriteBatchedInserts", "true",
                "tcpKeepAlive", "true"));
        if (hosts > 1) {
            properties.put("targetServerType", "primary");
        }
        properties.putAll(url.otherSecrets());
        properties.putAll(credentials.driverProperties());
        return properties;
    }

    /** How long each connection waits for a lock. Those of somebody else keep what their owner has set. */
    String[] sessionSql() {
        long millis = Math.min(Math.max(1, timeout.toMillis()), DAY_SECONDS * 1000);
        return isGuest ? new String[0] : new String[] {"set lock_timeout = " + millis};
    }

    private static String wholeSeconds(Duration time) {
        long seconds = time.plusMillis(999).toSeconds();
        return String.valueOf(Math.min(Math.max(1, seconds), DAY_SECONDS));
    }
}
