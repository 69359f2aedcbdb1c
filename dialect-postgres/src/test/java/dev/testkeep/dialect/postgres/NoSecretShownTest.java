package dev.testkeep.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a password gets in, it gets out to the server only. */
class NoSecretShownTest {

    private static final String PASSWORD = "pa55w0rd";
    private static final Path LOG = Path.of("target/test.log");

    private static String url;

    @BeforeAll
    static void createUser() throws SQLException {
        url = Server.createDatabase();
        try (Connection connection = Server.connect(url)) {
            Server.execute(connection, "create role keeper login password '" + PASSWORD + "'");
            Server.execute(connection, "grant all on schema public to keeper");
        }
    }

    private record Way(String name, StorageConfig config, Map<String, String> environment) {
        @Override
        public String toString() {
            return name;
        }

        BackendProvider provider() {
            return new PostgresBackendProvider(environment);
        }
    }

    static List<Way> rightPassword() {
        return ways(PASSWORD);
    }

    static List<Way> wrongPassword() {
        return ways("wrong" + PASSWORD);
    }

    private static List<Way> ways(String password) {
        return List.of(
                new Way(
                        "caller",
                        StorageConfig.builder()
                                .url(url)
                                .user("keeper")
                                .password(password)
                                .build(),
                        Map.of()),
                new Way("parameters", StorageConfig.of(url + "?user=keeper&password=" + password), Map.of()),
                new Way("before the host", StorageConfig.of(url.replace("//", "//keeper:" + password + "@")), Map.of()),
                new Way(
                        "environment",
                        StorageConfig.of(url),
                        Map.of("TESTKEEP_USER", "keeper", "TESTKEEP_PASSWORD", password)),
                new Way(
                        "environment of ReFrame",
                        StorageConfig.of(url),
                        Map.of("RFM_POSTGRES_USER", "keeper", "RFM_POSTGRES_PASSWORD", password)));
    }

    @ParameterizedTest
    @MethodSource("rightPassword")
    void a_right_password_opens_and_is_not_shown(Way way) throws IOException {
        StringBuilder shown = new StringBuilder();
        try (Captured log = new Captured();
                Storage storage = HibernateStorage.open(way.config(), BackendProviders.of(way.provider()))) {
            shown.append(storage.info())
                    .append(way.config())
                    .append(way.provider().configure(way.config()))
                    .append(way.provider().configure(way.config()).url())
                    .append(log.text());
        }

        assertThat(shown).contains("localhost:" + Server.port()).doesNotContain(PASSWORD);
        assertThat(Files.readString(LOG)).contains("DEBUG").doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @MethodSource("wrongPassword")
    void a_wrong_password_is_refused_and_not_shown(Way way) throws IOException {
        StringWriter shown = new StringWriter();
        try (Captured log = new Captured()) {
            Throwable failure =
                    catchThrowable(() -> HibernateStorage.open(way.config(), BackendProviders.of(way.provider()))
                            .close());
            assertThat(failure).isInstanceOf(StorageFailureException.class).hasMessageContaining("keeper");
            failure.printStackTrace(new PrintWriter(shown));
            shown.write(log.text());
        }

        assertThat(shown.toString()).contains("Access was denied").doesNotContain(PASSWORD);
        assertThat(Files.readString(LOG)).doesNotContain(PASSWORD);
    }

    /** What the driver logs in the meantime, in detail. */
    private static final class Captured extends Handler implements AutoCloseable {
        private final Logger driver = Logger.getLogger("org.postgresql");
        private final List<String> lines = new ArrayList<>();

        Captured() {
            setLevel(Level.ALL);
            driver.setLevel(Level.FINE);
            driver.addHandler(this);
            driver.setUseParentHandlers(false);
        }

        @Override
        public synchronized void publish(LogRecord logged) {
            lines.add(new SimpleFormatter().format(logged));
        }

        synchronized String text() {
            assertThat(lines).isNotEmpty();
            return String.join("", lines);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            driver.removeHandler(this);
            driver.setLevel(null);
        }
    }
}
