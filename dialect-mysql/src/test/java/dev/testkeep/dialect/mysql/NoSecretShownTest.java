package dev.testkeep.dialect.mysql;

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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a password gets in, it gets out to the server only. */
class NoSecretShownTest {

    private static final String PASSWORD = "pa55w0rd";
    /** The same as the server keeps it, as the driver logs the statement that makes the user. */
    private static final String HASH = "*DE8A83871777263B5B7E004DD7B46CD6D58618FF";

    private static final Path LOG = Path.of("target/test.log");

    private static String database;
    private static String url;

    @BeforeAll
    static void createUser() throws SQLException {
        database = MariaDbServer.createDatabase();
        url = MariaDbServer.url(database).replaceFirst("\\?.*", "");
        MariaDbServer.execute("create or replace user keeper identified by password '" + HASH + "'");
        MariaDbServer.execute("grant all on " + database + ".* to keeper");
    }

    @AfterAll
    static void dropDatabase() throws SQLException {
        MariaDbServer.execute("drop database " + database);
    }

    private record Way(String name, StorageConfig config, Map<String, String> environment) {
        @Override
        public String toString() {
            return name;
        }

        BackendProvider provider() {
            return new MySqlBackendProvider(environment);
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
                        Map.of("TESTKEEP_USER", "keeper", "TESTKEEP_PASSWORD", password)));
    }

    @ParameterizedTest
    @MethodSource("rightPassword")
    void a_right_password_opens_and_is_not_shown(Way way) throws IOException {
        StringBuilder shown = new StringBuilder();
        try (Storage storage = HibernateStorage.open(way.config(), BackendProviders.of(way.provider()))) {
            shown.append(storage.info())
                    .append(way.config())
                    .append(way.provider().configure(way.config()))
                    .append(way.provider().configure(way.config()).url());
        }

        assertThat(shown).contains(database).doesNotContain(PASSWORD);
        assertThat(Files.readString(LOG)).contains("DEBUG").doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @MethodSource("wrongPassword")
    void a_wrong_password_is_refused_and_not_shown(Way way) throws IOException {
        StringWriter shown = new StringWriter();
        Throwable failure =
                catchThrowable(() -> HibernateStorage.open(way.config(), BackendProviders.of(way.provider()))
                        .close());
        assertThat(failure).isInstanceOf(StorageFailureException.class).hasMessageContaining("keeper");
        failure.printStackTrace(new PrintWriter(shown));

        assertThat(shown.toString()).contains("Access was denied").doesNotContain(PASSWORD);
        assertThat(Files.readString(LOG)).doesNotContain(PASSWORD);
    }
}
