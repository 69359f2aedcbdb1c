package dev.testkeep.dialect.mysql;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.JdbcDriver;
import dev.testkeep.storage.spi.support.BackendProperties;
import dev.testkeep.storage.spi.support.Credentials;
import dev.testkeep.storage.spi.support.ServerUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The settings of one database.
 *
 * @param url where it is
 * @param driver who connects there
 * @param credentials as whom
 * @param databaseSql the name of the database that the tables are in, as statements write it
 * @param timeout how long to wait for a connection or a lock
 */
record MySqlSettings(ServerUrl url, JdbcDriver driver, Credentials credentials, String databaseSql, Duration timeout) {

    static final String HOST = "mysql_host";
    static final String PORT = "mysql_port";
    static final String DATABASE = "mysql_db";
    static final String TIMEOUT = "mysql_conn_timeout";

    private static final Set<String> PROPERTIES = Set.of(HOST, PORT, DATABASE, TIMEOUT);

    private static final String PACKET = "maxAllowedPacket";

    /** A batch of rows and most documents fit into it; it is what MariaDB begins with. */
    private static final String PACKET_BYTES = "16777216";

    /** Effectively unlimited; the driver counts in milliseconds, and its numbers are small. */
    private static final Duration LONGEST = Duration.ofDays(1);

    static MySqlSettings of(StorageConfig config, Map<String, String> environment) {
        BackendProperties properties =
                BackendProperties.of(config, "MySQL", "mysql_", PROPERTIES).insteadOfUrl(HOST, PORT, DATABASE);
        ServerUrl url = MySqlUrl.parse(config.url().orElseGet(() -> url(properties)));
        if (url.database().isEmpty()) {
            throw new IllegalArgumentException("The URL names no database: " + url.prefix() + "//<host>/<database>.");
        }
        return new MySqlSettings(
                url,
                MySqlUrl.driver(url, MySqlSettings.class.getClassLoader()),
                Credentials.of(url, config, environment),
                config.schema().map(name -> "'" + name + "'").orElse("database()"),
                properties.timeout(TIMEOUT));
    }

    private static String url(BackendProperties properties) {
        String database = properties
                .get(DATABASE)
                .orElseThrow(() -> new IllegalArgumentException("The MySQL backend needs a URL"
                        + " jdbc:mariadb://<host>:<port>/<database>, or the property " + DATABASE + "."));
        String host = properties.get(HOST).orElse("");
        String port = properties.get(PORT).map(number -> ":" + number).orElse("");
        return "jdbc:mariadb://" + host + port + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String jdbcUrl() {
        return MySqlUrl.forDriver(url, driver).jdbcUrl();
    }

    /** What the driver gets to know apart from the URL, whose parameters come first for it. */
    Map<String, String> driverProperties() {
        int hosts = url.hosts().size();
        Map<String, String> properties = new HashMap<>(Map.of(
                // The time for one host, so that there is some left for the others.
                "connectTimeout",
                String.valueOf(bounded(timeout.dividedBy(hosts)).toMillis()),
                // Otherwise it tries 120 times when all hosts are down: we try again ourselves, and know for how long.
                "retriesAllDown",
                String.valueOf(hosts),
                "sessionVariables",
                // Locks of rows, and of the tables themselves.
                "sql_mode='STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION',innodb_lock_wait_timeout="
                        + bounded(timeout).toSeconds() + ",lock_wait_timeout="
                        + bounded(timeout).toSeconds(),
                "rewriteBatchedStatements",
                "true"));
        // The server breaks the connection when a packet is too large, as if it were down. With these the driver
        // refuses it before, as it does in no other way of sending batches.
        properties.putAll(Map.of(PACKET, PACKET_BYTES, "useBulkStmtsForInserts", "false", "disablePipeline", "true"));
        properties.putAll(url.otherSecrets());
        properties.putAll(credentials.driverProperties());
        return properties;
    }

    private static Duration bounded(Duration time) {
        Duration least = time.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : time;
        return least.compareTo(LONGEST) > 0 ? LONGEST : least;
    }

    private String packetBytes() {
        return url.parameter(PACKET).filter(given -> given.matches("\\d+")).orElse(PACKET_BYTES);
    }

    /** Answers 1 if the server takes packets as large as the driver sends. */
    String packetQuery() {
        return "select @@max_allowed_packet >= " + packetBytes();
    }

    String packetAdvice() {
        return "its max_allowed_packet must be " + packetBytes() + " or more";
    }
}
