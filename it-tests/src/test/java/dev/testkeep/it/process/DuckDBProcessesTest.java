package dev.testkeep.it.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.testkeep.dialect.duckdb.orm.DuckDBDataSource;
import dev.testkeep.it.support.DuckDBFixture;
import dev.testkeep.it.support.JavaProcess;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.tck.StorageFixture;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** DuckDB lets one process have a file at a time, so the file is open only while somebody works with it. */
class DuckDBProcessesTest extends ManyProcesses {

    @Override
    StorageFixture createFixture() {
        return new DuckDBFixture();
    }

    @Test
    void three_processes_that_store_twenty_sessions_each_lose_none() throws Exception {
        assertThatAllIsStored(3, 20, 5);
    }

    private String url() {
        return config().url().orElseThrow();
    }

    private Path file() {
        return Path.of(url().substring("jdbc:duckdb:".length()));
    }

    private static NewSession session() {
        return NewSession.builder(Instant.now())
                .testCases(List.of(
                        NewTestCase.builder("first").build(),
                        NewTestCase.builder("second").build()))
                .build();
    }

    @Test
    void an_open_storage_that_does_nothing_leaves_the_file_to_other_processes() throws Exception {
        try (Storage storage = HibernateStorage.open(config())) {
            storage.sessions().save(session());
            assertThat(store(url(), 1)).hasSize(1);
            assertThat(storage.info().sessions()).isEqualTo(2);
        }
    }

    @Test
    void another_process_waits_while_a_stream_is_open() throws Exception {
        try (Storage storage = HibernateStorage.open(config())) {
            storage.sessions().save(session());
            JavaProcess other;
            try (Stream<TestCase> stream = storage.testCases().stream(TestCaseQuery.all())) {
                var cases = stream.iterator();
                assertThat(cases.next().name()).isEqualTo("first");
                other = JavaProcess.start(List.of(), StoreSessions.class, url(), "1", "1");
                assertThat(other.output().readLine()).isEqualTo(StoreSessions.OPENING);
                await().during(Duration.ofSeconds(1))
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> other.isRunning() && storage.info().sessions() == 1);
                assertThat(cases.next().name()).isEqualTo("second");
            }
            assertThat(other.finish()).hasSize(1);
            assertThat(storage.info().sessions()).isEqualTo(2);
        }
    }

    /** What it has stored there must be there: what locks it has on the file must not be dropped by us. */
    @Test
    void nothing_that_a_storage_does_touches_the_file_that_it_has_open() throws Exception {
        try (Storage storage = HibernateStorage.open(config())) {
            storage.sessions().save(session());
            try (Stream<TestCase> stream = storage.testCases().stream(TestCaseQuery.all())) {
                assertThat(storage.info().sizeInBytes()).isPresent();
                assertThat(storage.verify()).isEmpty();
                assertThat(storage.sessions().save(session()).outcome()).isEqualTo(SaveOutcome.STORED);
                assertThat(JavaProcess.start(List.of(), OpenWithoutLock.class, file().toString())
                                .finish())
                        .singleElement()
                        .asString()
                        .contains("Could not set lock on file");
                assertThat(stream).hasSize(2);
            }
        }
    }

    /** The engine's own lock alone would let it wait for nothing. */
    @Test
    void a_program_that_does_not_know_the_lock_file_makes_others_wait_and_say_who_it_is() throws Exception {
        try (Storage storage = HibernateStorage.open(
                config().toBuilder().connectionTimeout(Duration.ofMillis(700)).build())) {
            storage.sessions().save(session());
            JavaProcess stranger = JavaProcess.start(List.of(), OpenWithoutLock.class, file().toString(), "hold");
            try (var output = stranger.output()) {
                assertThat(output.readLine()).isEqualTo("open");
                assertThatExceptionOfType(StorageUnavailableException.class)
                        .isThrownBy(() -> storage.sessions().save(session()))
                        .withMessageContaining("The database is locked on duckdb")
                        .withMessageContaining("PID");
            } finally {
                stranger.kill();
            }
            assertThat(storage.sessions().save(session()).outcome()).isEqualTo(SaveOutcome.STORED);
        }
    }

    private static List<String> store(String url, int sessions) throws Exception {
        List<String> lines = JavaProcess.start(List.of(), StoreSessions.class, url, String.valueOf(sessions), "1")
                .finish();
        return lines.subList(1, lines.size());
    }

    /** A program that opens the file as it is, and says how it went. */
    static final class OpenWithoutLock {

        private OpenWithoutLock() {}

        /** Arguments: the file, and whether to keep it open. */
        public static void main(String[] arguments) throws Exception {
            try (DuckDBDataSource source =
                            DuckDBDataSource.file(Path.of(arguments[0])).build();
                    Connection connection = source.getConnection()) {
                System.out.println(connection.isValid(1) ? "open" : "broken");
                if (arguments.length > 1) {
                    // Until it is killed.
                    System.in.read();
                }
            } catch (java.sql.SQLException e) {
                System.out.println(
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            }
        }
    }
}
