package dev.testkeep.it.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.it.support.HalfWay;
import dev.testkeep.it.support.MariaDbFixture;
import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.it.support.Proxy;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.tck.StorageFixture;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody waits for a server longer than they asked to. The time limit is there for what would wait for ever. */
@ParameterizedClass
@EnumSource
@Timeout(300)
class ServerWaitingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** A server, and how its clients lock the table of the sessions for good. */
    enum Server {
        POSTGRES(PostgresFixture::new, "begin; lock table sessions"),
        MARIADB(MariaDbFixture::new, "lock tables sessions write");

        @SuppressWarnings("ImmutableEnumChecker") // a constructor
        private final Supplier<StorageFixture> fixture;

        private final String lock;

        Server(Supplier<StorageFixture> fixture, String lock) {
            this.fixture = fixture;
            this.lock = lock;
        }
    }

    @Parameter
    private Server server = Server.POSTGRES;

    private StorageFixture fixture = new PostgresFixture();
    private StorageConfig config = StorageConfig.of("jdbc:none:");
    private Proxy network;

    @BeforeEach
    void createTables() throws IOException {
        fixture = server.fixture.get();
        config = fixture.freshDatabase();
        network = new Proxy(config.url().orElseThrow());
        HibernateStorage.open(config).close();
    }

    @AfterEach
    void close() throws Exception {
        network.close();
        fixture.close();
    }

    private Storage open() {
        return open(PATIENCE);
    }

    private Storage open(Duration patience) {
        return HibernateStorage.open(config.toBuilder()
                .url(network.url())
                .connectionTimeout(patience)
                .build());
    }

    @Test
    void a_server_that_falls_silent_in_the_middle_of_a_save_is_given_up() {
        NewSession session = HalfWay.session(network::fallSilent);
        try (Storage storage = open()) {
            assertThatThrownBy(() -> storage.sessions().save(session)).isInstanceOf(StorageUnavailableException.class);

            network.recover();

            assertThat(storage.sessions().count(SessionQuery.all())).isZero();
        }
    }

    @Test
    void a_server_that_falls_silent_before_a_question_is_given_up() {
        try (Storage storage = open()) {
            network.fallSilent();

            assertThatThrownBy(() -> storage.sessions().count(SessionQuery.all()))
                    .isInstanceOf(StorageUnavailableException.class);

            network.recover();

            assertThat(storage.sessions().count(SessionQuery.all())).isZero();
        }
    }

    @Test
    void a_server_that_is_silent_from_the_start_is_given_up() {
        network.fallSilent();

        assertThatThrownBy(this::open).isInstanceOf(StorageUnavailableException.class);
    }

    @Test
    void a_table_that_somebody_else_has_locked_is_waited_for_no_longer() throws SQLException {
        try (Storage storage = open();
                Connection other = DriverManager.getConnection(config.url().orElseThrow());
                Statement statement = other.createStatement()) {
            statement.execute(server.lock);

            assertThatThrownBy(() -> storage.sessions().save(HalfWay.session(() -> {})))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("is locked");
            assertThatThrownBy(() -> storage.sessions().count(SessionQuery.all()))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("is locked");
        }
    }

    @Test
    void the_first_connection_is_tried_again_as_later_ones_are() {
        network.refuse(3);

        try (Storage storage = open(Duration.ofMinutes(2))) {
            assertThat(network.refusalsLeft()).isZero();
            assertThat(storage.sessions().save(HalfWay.session(() -> {})).outcome())
                    .isEqualTo(SaveOutcome.STORED);
        }
    }
}
