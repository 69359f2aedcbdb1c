package dev.testkeep.dialect.postgres;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.BackendProperties;
import dev.testkeep.storage.spi.JsonType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a configuration says about one database.
 *
 * @param url where it is
 * @param jsonType how documents are stored
 * @param timeout how long to wait for a connection
 */
record PostgresSettings(PostgresUrl url, JsonType jsonType, Duration timeout) {

    static final String HOST = "postgresql_host";
    static final String PORT = "postgresql_port";
    static final String DATABASE = "postgresql_db";
    static final String TIMEOUT = "postgresql_conn_timeout";
    static final String JSON_TYPE = "postgresql_json_type";
    /** ReFrame's choice of a Python driver, which means nothing here. */
    static final String DRIVER = "postgresql_driver";

    private static final Set<String> PROPERTIES = Set.of(HOST, PORT, DATABASE, TIMEOUT, JSON_TYPE, DRIVER);

    /** As good as for ever; the driver counts in milliseconds, and its numbers are small. */
    private static final long DAY_SECONDS = 86_400;

    static PostgresSettings of(StorageConfig config) {
        BackendProperties properties = BackendProperties.of(config, "PostgreSQL", "postgresql_", PROPERTIES);
        return new PostgresSettings(
                PostgresUrl.parse(config.url().orElseGet(() -> url(config))),
                jsonType(config),
                properties.timeout(TIMEOUT));
    }

    private static String url(StorageConfig config) {
        String database = config.property(DATABASE)
                .orElseThrow(() -> new IllegalArgumentException("The PostgreSQL backend needs a URL " + PostgresUrl.FORM
                        + ", or the property " + DATABASE + "."));
        String host = config.property(HOST).orElse("");
        String port = config.property(PORT).map(number -> ":" + number).orElse("");
        return PostgresUrl.PREFIX + "//" + host + port + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonType jsonType(StorageConfig config) {
        String value = config.property(JSON_TYPE).orElse("jsonb");
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "jsonb" -> JsonType.JSONB;
            case "json" -> JsonType.JSON;
            case "text" -> JsonType.TEXT;
            default -> throw new IllegalArgumentException(JSON_TYPE + " is jsonb, json or text, not '" + value + "'.");
        };
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
        return properties;
    }

    private static String wholeSeconds(Duration time) {
        long seconds = time.plusMillis(999).toSeconds();
        return String.valueOf(Math.min(Math.max(1, seconds), DAY_SECONDS));
    }
}
