package dev.testkeep.it.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server goes away in the middle of a save, and comes back. */
class PostgresOutageTest {

    private static final int CASES = 1_000;

    @TempDir
    Path folder;

    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws IOException {
        server = builder().start();
    }

    @AfterEach
    void stop() {
        stop(server);
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
    }

    private static void stop(EmbeddedPostgres running) {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restart() {
        try {
            server = builder().setPort(server.getPort()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Storage open(Duration patience) {
        return HibernateStorage.open(StorageConfig.builder()
                .url(server.getJdbcUrl("postgres", "postgres"))
                .connectionTimeout(patience)
                .build());
    }

    /** A session during which something happens, each time that somebody goes through its cases. */
    private static NewSession session(Runnable halfWay) {
        return NewSession.builder(Instant.EPOCH)
                .testCases(() -> IntStream.range(0, CASES)
                        .peek(i -> {
                            if (i == CASES / 2) {
                                halfWay.run();
                            }
                        })
                        .mapToObj(i -> NewTestCase.builder("case " + i).build())
                        .iterator())
                .build();
    }

    private static void assertStoredOnce(Storage storage) {
        assertThat(storage.sessions().count(SessionQuery.all())).isEqualTo(1);
        assertThat(storage.testCases().count(TestCaseQuery.all())).isEqualTo(CASES);
    }

    @Test
    void a_long_outage_is_a_transient_failure_after_which_the_session_can_be_stored() {
        EmbeddedPostgres first = server;
        NewSession session = session(() -> stop(first));
        try (Storage storage = open(Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> storage.sessions().save(session))
                    .isInstanceOfSatisfying(StorageUnavailableException.class, e -> assertThat(e.isTransient())
                            .isTrue());

            restart();

            assertThat(storage.sessions().count(SessionQuery.all())).isZero();
            assertThat(storage.sessions().save(session).outcome()).isEqualTo(SaveOutcome.STORED);
            assertThat(storage.sessions().save(session).outcome()).isEqualTo(SaveOutcome.UNCHANGED);
            assertStoredOnce(storage);
        }
    }

    @Test
    void a_short_outage_is_waited_for() {
        EmbeddedPostgres first = server;
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        CompletableFuture<Void> restarted = stopped.thenRunAsync(this::restart);
        NewSession session = session(() -> {
            stop(first);
            stopped.complete(null);
        });
        try (Storage storage = open(Duration.ofSeconds(60))) {
            assertThat(storage.sessions().save(session).outcome()).isEqualTo(SaveOutcome.STORED);

            restarted.join();
            assertThat(server).isNotSameAs(first);
            assertStoredOnce(storage);
        }
    }
}
