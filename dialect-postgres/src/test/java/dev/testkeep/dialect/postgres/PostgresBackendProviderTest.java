package dev.testkeep.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;

class PostgresBackendProviderTest {

    private final BackendProvider provider = new PostgresBackendProvider(Map.of());

    private Storage open(StorageConfig config) {
        return HibernateStorage.open(config, BackendProviders.of(provider));
    }

    private Connection connect(String url) throws SQLException {
        Backend backend = provider.configure(Server.config(url));
        Properties properties = new Properties();
        properties.putAll(backend.driverProperties());
        return DriverManager.getConnection(backend.url().orElseThrow(), properties);
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void it_is_found_by_its_url_and_by_its_name() {
        assertThat(BackendProviders.load().select(StorageConfig.of("jdbc:postgresql://host/db")))
                .isInstanceOf(PostgresBackendProvider.class);
        assertThat(BackendProviders.load()
                        .select(StorageConfig.builder().backend("postgres").build()))
                .isInstanceOf(PostgresBackendProvider.class);
        assertThat(provider.supports("jdbc:sqlite:x")).isFalse();
    }

    @Test
    void the_environment_is_asked_for_credentials() {
        BackendProvider other =
                new PostgresBackendProvider(Map.of("TESTKEEP_USER", "me", "TESTKEEP_PASSWORD", "secret"));

        assertThat(other.configure(StorageConfig.of("jdbc:postgresql:db")).driverProperties())
                .contains(Map.entry("user", "me"), Map.entry("password", "secret"));
    }

    @Test
    void connections_are_as_programs_want_them() throws SQLException {
        try (Connection connection = connect(Server.url("postgres"))) {
            assertThat(show(connection, "application_name")).isEqualTo("testkeep");
            assertThat(connection.unwrap(PGConnection.class).getPrepareThreshold())
                    .isZero();
        }
    }

    @Test
    void the_url_comes_before_every_default() throws SQLException {
        try (Connection connection = connect(
                Server.url("postgres") + "?ApplicationName=mine&prepareThreshold=7&options=-c%20work_mem=1MB")) {
            assertThat(show(connection, "application_name")).isEqualTo("mine");
            assertThat(show(connection, "work_mem")).isEqualTo("1MB");
            assertThat(connection.unwrap(PGConnection.class).getPrepareThreshold())
                    .isEqualTo(7);
        }
    }

    @Test
    void a_host_that_does_not_answer_is_skipped_if_there_is_another() throws Exception {
        String url = Server.createDatabase().replace("//", "//localhost:" + unusedPort() + ",");
        try (Storage storage = open(Server.config(url))) {
            assertThat(storage.info().location()).isEqualTo(url.substring("jdbc:postgresql://".length()));
            assertThat(storage.info().sizeInBytes().orElse(0)).isGreaterThan(8_192);
        }
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    @Timeout(30)
    void a_server_that_accepts_and_stays_silent_is_not_waited_for() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
            String location = "localhost:" + mute.getLocalPort() + "/db";
            StorageConfig config = StorageConfig.builder()
                    .url("jdbc:postgresql://" + location)
                    .property("postgresql_conn_timeout", "1")
                    .build();
            Instant start = Instant.now();

            assertThatThrownBy(() -> open(config).close())
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining(location);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void nobody_listening_is_transient_and_a_missing_database_is_not() throws IOException {
        int port = unusedPort();

        assertThatThrownBy(() -> open(impatient(StorageConfig.of("jdbc:postgresql://localhost:" + port + "/db")))
                        .close())
                .isInstanceOf(StorageUnavailableException.class)
                .hasMessageContaining("localhost:" + port + "/db");
        assertThatThrownBy(() ->
                        open(Server.config(Server.url("missing_database"))).close())
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("missing_database");
    }

    /** Opening is tried again until the time is up. */
    private static StorageConfig impatient(StorageConfig config) {
        return config.toBuilder().connectionTimeout(Duration.ofSeconds(2)).build();
    }

    @Test
    void a_database_that_is_not_utf_8_is_refused_with_what_to_do() throws SQLException {
        try (Connection connection = Server.connect(Server.url("postgres"))) {
            Server.execute(connection, "create database latin encoding 'LATIN1' locale 'C' template template0");
        }

        assertThatThrownBy(() -> open(Server.config(Server.url("latin"))).close())
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("on postgres (localhost:" + Server.port() + "/latin)")
                .hasMessageContaining("create the database with encoding 'UTF8'");
    }

    @Test
    void tls_that_was_asked_for_is_never_left_out() {
        assertThatThrownBy(() -> open(impatient(Server.config(Server.url("postgres") + "?sslmode=verify-full")))
                        .close())
                .hasMessageContaining("SSL");
    }

    @Test
    void connections_that_the_server_ended_are_replaced() throws SQLException {
        String url = Server.createDatabase();
        try (Storage storage = open(Server.config(url));
                Connection other = Server.connect(url)) {
            Server.execute(
                    other,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and application_name = 'testkeep'");

            assertThat(storage.sessions()
                            .save(NewSession.builder(Instant.now()).build())
                            .outcome())
                    .isEqualTo(SaveOutcome.STORED);
        }
    }
}
