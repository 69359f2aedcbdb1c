package dev.testkeep.it.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.support.LockFileGate;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transaction on SQLite is whole or nothing, and the connection is good afterwards, whatever went wrong. */
class SqliteTransactionsTest {

    @TempDir
    Path folder;

    private Storage storage;

    @BeforeEach
    void open() {
        storage = HibernateStorage.open(StorageConfig.builder()
                .url(url())
                .connectionTimeout(Duration.ofMillis(400))
                .build());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("results.db");
    }

    private static NewSession session() {
        return session(IntStream.range(0, 5)
                .mapToObj(i -> NewTestCase.builder("case " + i).build())
                .toList());
    }

    private static NewSession session(Iterable<NewTestCase> cases) {
        return NewSession.builder(Instant.now()).testCases(cases).build();
    }

    /** Five cases, and then no sixth. */
    private static NewSession tornSession() {
        return session(() -> IntStream.range(0, 6)
                .mapToObj(i -> {
                    if (i == 5) {
                        throw new IllegalStateException("torn");
                    }
                    return NewTestCase.builder("case " + i).build();
                })
                .iterator());
    }

    /** Somebody who does not know the lock file, such as the sqlite3 shell. */
    private Connection strangerWithTheWriteLock() throws SQLException {
        Connection stranger = DriverManager.getConnection(url());
        try (Statement statement = stranger.createStatement()) {
            statement.execute("begin immediate");
        }
        return stranger;
    }

    @Test
    void a_transaction_that_cannot_begin_is_a_passing_failure_and_harms_no_later_one() throws SQLException {
        try (Connection stranger = strangerWithTheWriteLock()) {
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> storage.sessions().save(session()))
                    .withMessageContaining("locked");
            stranger.createStatement().execute("rollback");
        }

        assertThatIllegalStateException().isThrownBy(() -> storage.sessions().save(tornSession()));

        assertThat(storage.sessions().count(SessionQuery.all())).isZero();
        assertThat(storage.testCases().count(TestCaseQuery.all())).isZero();
        assertThat(storage.sessions().save(session()).outcome()).isEqualTo(SaveOutcome.STORED);
        assertThat(storage.testCases().count(TestCaseQuery.all())).isEqualTo(5);
    }

    @Test
    void a_transaction_that_is_rolled_back_half_way_leaves_no_row() {
        for (int i = 0; i < 3; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> storage.sessions().save(tornSession()));
        }

        assertThat(storage.info().sessions()).isZero();
        assertThat(storage.info().testCases()).isZero();
        assertThat(storage.sessions().save(session()).outcome()).isEqualTo(SaveOutcome.STORED);
    }

    @Test
    void a_session_that_does_not_fit_on_the_disk_leaves_no_row() {
        String small = "jdbc:sqlite:" + folder.resolve("small.db") + "?max_page_count=100";
        String document = "{\"filler\": \"" + "x".repeat(100_000) + "\"}";
        NewTestCase large = NewTestCase.builder("large").document(document).build();

        try (Storage full = HibernateStorage.open(StorageConfig.of(small))) {
            assertThatExceptionOfType(StorageFailureException.class)
                    .isThrownBy(() -> full.sessions().save(session(Collections.nCopies(50, large))))
                    .withMessageContaining("no space left")
                    .withMessageContaining("nothing was stored");
            assertThat(full.info().sessions()).isZero();
            assertThat(full.info().testCases()).isZero();
            assertThat(full.sessions().save(session()).outcome()).isEqualTo(SaveOutcome.STORED);
        }
    }

    @Test
    void what_will_never_fit_is_not_tried_for_ever() throws SQLException {
        try (Connection stranger = DriverManager.getConnection(url());
                Statement statement = stranger.createStatement()) {
            statement.execute("create unique index one_case_for_each_result on testcases (\"result\")");
        }
        AtomicInteger attempts = new AtomicInteger();
        List<NewTestCase> cases = List.of(
                NewTestCase.builder("a").build(), NewTestCase.builder("b").build());

        assertThatExceptionOfType(StorageFailureException.class)
                .isThrownBy(() -> storage.sessions().save(session(() -> {
                    attempts.incrementAndGet();
                    return cases.iterator();
                })))
                .withMessageContaining("constraint");

        assertThat(attempts).hasValueLessThan(15);
        assertThat(storage.info().testCases()).isZero();
    }

    @Test
    void others_can_write_as_soon_as_a_session_is_stored() throws SQLException {
        storage.sessions().save(session());

        try (Connection stranger = strangerWithTheWriteLock()) {
            assertThat(storage.sessions().count(SessionQuery.all())).isEqualTo(1);
            stranger.createStatement().execute("rollback");
        }
    }

    @Test
    void reading_goes_on_while_somebody_writes() throws SQLException {
        storage.sessions().save(session());

        try (Connection stranger = strangerWithTheWriteLock()) {
            stranger.createStatement().execute("delete from testcases");
            assertThat(storage.testCases().find(TestCaseQuery.all())).hasSize(5);
            stranger.createStatement().execute("rollback");
        }
    }

    @Test
    void a_waiting_writer_goes_on_when_the_lock_is_free() throws Exception {
        try (Connection stranger = strangerWithTheWriteLock()) {
            CompletableFuture<SaveOutcome> saving = CompletableFuture.supplyAsync(
                    () -> storage.sessions().save(session()).outcome());
            await().pollInterval(Duration.ofMillis(5)).until(this::isStorageWriting);
            stranger.createStatement().execute("rollback");

            assertThat(saving.get()).isEqualTo(SaveOutcome.STORED);
        }
        assertThat(storage.info().sessions()).isEqualTo(1);
    }

    /** Whether it has the lock file, and so is about to take the lock of the database, or waits for that. */
    private boolean isStorageWriting() {
        try (LockFileGate gate = new LockFileGate(folder.resolve("results.db.lock"), LockFileGate.Policy.ONE_WRITER)) {
            gate.acquire(Access.WRITE, Duration.ZERO).close();
            return false;
        } catch (StorageUnavailableException e) {
            return true;
        }
    }
}
