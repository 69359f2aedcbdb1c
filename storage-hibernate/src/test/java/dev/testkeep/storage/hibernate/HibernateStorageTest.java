package dev.testkeep.storage.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.SchemaException;
import dev.testkeep.storage.exception.StorageUnavailableException;
import dev.testkeep.storage.spi.BackendProviders;
import dev.testkeep.storage.spi.ConnectionPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HibernateStorageTest {

    private static final BackendProviders H2 = BackendProviders.of(new H2BackendProvider());
    private static final BackendProviders ONE_CONNECTION =
            BackendProviders.of(new H2BackendProvider(backend -> backend.connections(ConnectionPolicy.shared(1))));
    private static final Instant START = Instant.parse("2026-11-22T07:15:02.123456Z");

    @TempDir
    Path folder;

    private StorageConfig config(SchemaMode mode) {
        return StorageConfig.builder()
                .url("jdbc:h2:" + folder.resolve("results"))
                .schemaMode(mode)
                .build();
    }

    private Storage open() {
        return HibernateStorage.open(config(SchemaMode.CREATE), H2);
    }

    private static NewSession session() {
        return NewSession.builder(START)
                .attribute("tag", "nightly")
                .attribute("build", 4711)
                .testCases(List.of(
                        NewTestCase.builder("stream_test")
                                .completedAt(START.plusSeconds(5))
                                .perfValue(PerfValue.of("copy_bw", 5644.6, "MB/s"))
                                .perfValue(PerfValue.of("triad_bw", Double.NaN, "MB/s"))
                                .document("{\"num_threads\": 4}")
                                .build(),
                        NewTestCase.builder("other_test").result(Result.FAIL).build()))
                .build();
    }

    @Test
    void a_saved_session_is_found_again_after_reopening() {
        NewSession session = session();
        try (Storage storage = open()) {
            assertThat(storage.sessions().save(session).outcome()).isEqualTo(SaveOutcome.STORED);
        }
        try (Storage storage = open()) {
            Session found = storage.sessions().findById(session.uuid()).orElseThrow();
            assertThat(found.start()).isEqualTo(START);
            assertThat(found.attributes()).containsEntry("tag", "nightly").containsEntry("build", 4711L);
            assertThat(found.counts().cases()).isEqualTo(2);
            assertThat(found.counts().failed()).isEqualTo(1);
        }
    }

    @Test
    void test_cases_come_with_what_was_asked_for() {
        try (Storage storage = open()) {
            storage.sessions().save(session());
            TestCaseQuery query = TestCaseQuery.all().nameMatches(Pattern.compile("stream"));

            List<TestCase> plain = storage.testCases().find(query);
            assertThat(plain).singleElement().satisfies(testCase -> {
                assertThat(testCase.document()).isNull();
                assertThat(testCase.perfValues()).isEmpty();
            });
            try (Stream<TestCase> whole =
                    storage.testCases().stream(query.withDocuments().withPerfValues())) {
                assertThat(whole).singleElement().satisfies(testCase -> {
                    assertThat(testCase.document()).isEqualTo("{\"num_threads\": 4}");
                    assertThat(testCase.perfValues())
                            .containsExactly(
                                    PerfValue.of("copy_bw", 5644.6, "MB/s"),
                                    PerfValue.of("triad_bw", Double.NaN, "MB/s"));
                });
            }
        }
    }

    @Test
    void a_database_without_tables_is_refused_unless_they_may_be_created() {
        assertThatThrownBy(() ->
                        HibernateStorage.open(config(SchemaMode.VALIDATE), H2).close())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("no tables");
        open().close();
        HibernateStorage.open(config(SchemaMode.VALIDATE), H2).close();
    }

    @Test
    void one_connection_is_enough_to_validate() {
        HibernateStorage.open(config(SchemaMode.CREATE), ONE_CONNECTION).close();
        HibernateStorage.open(config(SchemaMode.VALIDATE), ONE_CONNECTION).close();
    }

    @Test
    void a_caller_waits_once_for_all_that_there_is_to_wait_for() {
        Duration timeout = Duration.ofSeconds(2);
        StorageConfig config =
                config(SchemaMode.CREATE).toBuilder().connectionTimeout(timeout).build();
        try (Storage storage = HibernateStorage.open(config, ONE_CONNECTION)) {
            storage.sessions().save(session());
            try (Stream<TestCase> open = storage.testCases().stream(TestCaseQuery.all())) {
                assertThat(open.iterator().hasNext()).isTrue();
                long start = System.nanoTime();
                assertThatThrownBy(() -> storage.testCases().count(TestCaseQuery.all()))
                        .isInstanceOf(StorageUnavailableException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(timeout, timeout.multipliedBy(2));
            }
        }
    }

    @Test
    void the_longest_time_that_there_is_is_for_ever() {
        StorageConfig config = config(SchemaMode.CREATE).toBuilder()
                .connectionTimeout(Duration.ofSeconds(Long.MAX_VALUE))
                .build();

        HibernateStorage.open(config, H2).close();
    }

    @Test
    void the_script_creates_every_table() {
        assertThat(HibernateStorage.schemaScript(config(SchemaMode.NONE), H2))
                .contains("create table metadata", "create table sessions", "create table session_attributes")
                .contains("create table testcases", "create table perf_series", "create table perf_values")
                .contains("on delete cascade", "index_testcases_time")
                .contains("insert into metadata (schema_version) values ('3');");
    }
}
