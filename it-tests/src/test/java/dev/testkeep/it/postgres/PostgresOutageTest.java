package dev.testkeep.it.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.it.process.StoreSessions;
import dev.testkeep.it.support.FoundSessions;
import dev.testkeep.it.support.HalfWay;
import dev.testkeep.it.support.JavaProcess;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.tck.data.Seed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server goes away in the middle of a save, and comes back. Here it keeps what it has acknowledged. */
class PostgresOutageTest {

    private static final int IMPORTERS = 3;
    private static final int SESSIONS = 40;

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
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofMinutes(1))
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

    private static void assertStoredOnce(Storage storage) {
        assertThat(storage.sessions().count(SessionQuery.all())).isEqualTo(1);
        assertThat(storage.testCases().count(TestCaseQuery.all())).isEqualTo(HalfWay.CASES);
    }

    @Test
    void a_long_outage_is_a_transient_failure_after_which_the_session_can_be_stored() {
        EmbeddedPostgres first = server;
        NewSession session = HalfWay.session(() -> stop(first));
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
    void importers_wait_while_the_server_crashes_and_recovers_and_lose_nothing() throws Exception {
        Seed seed = Seed.next();
        Random random = seed.random();
        String url = server.getJdbcUrl("postgres", "postgres");
        List<JavaProcess> importers = new ArrayList<>();
        for (int i = 0; i < IMPORTERS; i++) {
            importers.add(JavaProcess.start(List.of("-Xmx128m"), StoreSessions.class, url, "" + SESSIONS, "50"));
        }
        List<String> lines = new ArrayList<>();
        for (JavaProcess importer : importers) {
            lines.add(importer.output().readLine());
            lines.add(importer.output().readLine());
        }
        // Whatever they do by then. Once: the server may hang if it is told to stop while it recovers.
        Thread.sleep(random.nextInt(300));
        crash();
        for (JavaProcess importer : importers) {
            lines.addAll(importer.finish());
        }

        assertThat(lines).noneMatch(line -> line.startsWith(StoreSessions.REFUSED));
        Set<UUID> acknowledged = StoreSessions.uuids(lines);
        FoundSessions.print(this, "a crash, %d acknowledged and found; %s", acknowledged.size(), seed);
        assertThat(acknowledged).hasSize(IMPORTERS * SESSIONS);
        assertThat(FoundSessions.whole(StorageConfig.of(url), 50))
                .as(seed.toString())
                .isEqualTo(acknowledged);
    }

    /** When one of its processes is killed, the server ends all others, and recovers from its log. */
    private void crash() throws IOException {
        postmaster().children().findFirst().orElseThrow().destroyForcibly();
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Test
    void a_short_outage_is_waited_for() {
        EmbeddedPostgres first = server;
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        CompletableFuture<Void> restarted = stopped.thenRunAsync(this::restart);
        NewSession session = HalfWay.session(() -> {
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
