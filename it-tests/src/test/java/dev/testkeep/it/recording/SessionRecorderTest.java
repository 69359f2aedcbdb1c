package dev.testkeep.it.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.testkeep.it.support.JavaProcess;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.recording.RunningTest;
import dev.testkeep.storage.recording.SessionRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionRecorderTest {

    @TempDir
    Path folder;

    private Storage storage;

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("results.db");
    }

    @BeforeEach
    void open() {
        storage = HibernateStorage.open(StorageConfig.builder()
                .url(url())
                .connectionTimeout(Duration.ofSeconds(1))
                .build());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private SessionRecorder recorder() {
        return SessionRecorder.builder(storage).open();
    }

    private List<TestCase> stored(UUID session) {
        return storage.testCases().find(TestCaseQuery.all().inSession(session).withPerfValues());
    }

    private Session session(UUID uuid) {
        return storage.sessions().findById(uuid).orElseThrow();
    }

    @Test
    void a_finished_session_is_stored_with_all_that_was_recorded() {
        Instant started = Instant.parse("2026-11-22T07:15:02Z");
        UUID uuid = UUID.randomUUID();
        SavedSession saved;
        try (SessionRecorder recorder = SessionRecorder.builder(storage)
                .uuid(uuid)
                .started(started)
                .attribute("commit", "1a2b3c")
                .open()) {
            recorder.record(NewTestCase.builder("recorded").result(Result.SKIP).build());
            recorder.start("fails").end(test -> test.result(Result.FAIL)
                    .failure("run", "1 is not 2")
                    .perfValue(PerfValue.of("latency", 1.5, "ms")));
            saved = recorder.finish();
        }

        assertThat(saved.outcome()).isEqualTo(SaveOutcome.STORED);
        Session session = session(uuid);
        assertThat(session.start()).isEqualTo(started);
        assertThat(session.end()).isAfter(started);
        assertThat(session.attributes()).containsEntry("commit", "1a2b3c").doesNotContainKey(SessionRecorder.ABORTED);
        assertThat(stored(uuid))
                .extracting(TestCase::name, TestCase::result)
                .containsExactly(tuple("recorded", Result.SKIP), tuple("fails", Result.FAIL));
        TestCase failed = stored(uuid).get(1);
        assertThat(failed.failReason()).isEqualTo("1 is not 2");
        assertThat(failed.perfValues()).containsExactly(PerfValue.of("latency", 1.5, "ms"));
        assertThat(failed.completedAt()).isAfter(started);
        assertThat(failed.duration()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void tests_that_still_run_when_the_session_ends_are_aborted() {
        try (SessionRecorder recorder = recorder()) {
            RunningTest test = recorder.start("hangs");
            recorder.finish();

            assertThat(stored(recorder.uuid()))
                    .extracting(TestCase::name, TestCase::result)
                    .containsExactly(tuple("hangs", Result.ABORT));
            assertThatIllegalStateException().isThrownBy(() -> test.end(Result.PASS));
        }
    }

    @Test
    void a_session_that_is_closed_unfinished_is_stored_as_aborted() {
        UUID uuid;
        try (SessionRecorder recorder = recorder()) {
            uuid = recorder.uuid();
            recorder.start("passes").end(Result.PASS);
        }

        assertThat(session(uuid).attributes()).containsEntry(SessionRecorder.ABORTED, true);
        assertThat(stored(uuid)).extracting(TestCase::name).containsExactly("passes");
    }

    @Test
    void finishing_and_closing_again_change_nothing() {
        SessionRecorder recorder = recorder();
        SavedSession saved = recorder.finish();

        assertThat(recorder.finish()).isEqualTo(saved);
        recorder.close();
        recorder.close();
        assertThat(recorder.finish()).isEqualTo(saved);
        assertThat(storage.sessions().count(SessionQuery.all())).isOne();
    }

    @Test
    void a_test_ends_once_and_nothing_is_recorded_when_the_session_is_over() {
        try (SessionRecorder recorder = recorder()) {
            RunningTest test = recorder.start("ends");
            test.end(Result.PASS);

            assertThatIllegalStateException()
                    .isThrownBy(() -> test.end(Result.PASS))
                    .withMessageContaining("ends");
            recorder.finish();
            assertThatIllegalStateException().isThrownBy(() -> recorder.start("late"));
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> recorder.record(NewTestCase.builder("late").build()));
            assertThat(stored(recorder.uuid())).hasSize(1);
        }
    }

    @Test
    void a_session_that_could_not_be_stored_can_be_finished_again() throws SQLException {
        try (SessionRecorder recorder = recorder();
                Connection other = DriverManager.getConnection(url())) {
            recorder.start("passes").end(Result.PASS);
            try (Statement lock = other.createStatement()) {
                lock.execute("begin immediate");
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(recorder::finish)
                        .matches(StorageException::isTransient);
                lock.execute("rollback");
            }
            recorder.finish();

            assertThat(stored(recorder.uuid())).hasSize(1);
            assertThat(session(recorder.uuid()).attributes()).doesNotContainKey(SessionRecorder.ABORTED);
        }
    }

    @Test
    void many_threads_record_at_once_even_interrupted_ones() {
        try (SessionRecorder recorder = recorder()) {
            IntStream.range(0, 2_000).parallel().forEach(i -> {
                Thread.currentThread().interrupt();
                recorder.start("test " + i).end(test -> test.perfValue(PerfValue.of("v", i, "s")));
                assertThat(Thread.interrupted()).isTrue();
            });
            recorder.finish();

            assertThat(stored(recorder.uuid())).hasSize(2_000).allSatisfy(test -> assertThat(test.name())
                    .isEqualTo("test " + test.perfValues().get(0).value().intValue()));
        }
    }

    @Test
    void a_program_that_exits_stores_what_it_has_recorded_as_aborted() throws Exception {
        JavaProcess program = recording();

        assertThat(program.tell(3).exitValue()).isEqualTo(3);

        Session session = storage.sessions().find(SessionQuery.all()).get(0);
        assertThat(session.attributes()).containsEntry(SessionRecorder.ABORTED, true);
        assertThat(stored(session.uuid()))
                .extracting(test -> test.name() + ": " + test.result())
                .containsExactly("passes: pass", "runs still: abort");
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void a_program_that_is_killed_stores_nothing() throws Exception {
        recording().kill();

        assertThat(storage.sessions().count(SessionQuery.all())).isZero();
    }

    private JavaProcess recording() throws IOException {
        JavaProcess program = JavaProcess.start(List.of("-Djava.io.tmpdir=" + folder), RecordAndLeave.class, url());
        assertThat(program.output().readLine()).isEqualTo(RecordAndLeave.RECORDED);
        return program;
    }

    private List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".cases")).toList();
        }
    }
}
