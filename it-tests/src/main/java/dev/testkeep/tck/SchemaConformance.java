package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SchemaException;
import dev.testkeep.storage.SchemaMode;
import dev.testkeep.storage.SchemaVersionException;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.StorageProblem;
import dev.testkeep.storage.spi.Capability;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables are those of the design, whoever creates them. */
public abstract class SchemaConformance extends Conformance {

    /** For subclasses. */
    protected SchemaConformance() {}

    /** The secondary indexes that the tables should have; a backend that is better off without says so here. */
    protected Map<String, List<String>> expectedIndexes() {
        return Map.of(
                "index_sessions_time", List.of("session_start_unix"),
                "index_session_attributes_value", List.of("name", "value"),
                "index_testcases_time", List.of("job_completion_time_unix"),
                "index_testcases_name_time", List.of("name", "job_completion_time_unix"),
                "index_perf_values_time", List.of("job_completion_time_unix", "series_id", "value", "is_nan"),
                "index_perf_values_series", List.of("series_id", "job_completion_time_unix"));
    }

    @Test
    void every_table_has_its_columns_and_its_primary_key() throws SQLException {
        try (Connection connection = fixture().connect(config())) {
            Catalogue catalogue = new Catalogue(connection);

            assertThat(catalogue.columns("metadata")).containsExactlyInAnyOrder("schema_version");
            assertThat(catalogue.columns("sessions"))
                    .containsExactlyInAnyOrder(
                            "uuid",
                            "session_start_unix",
                            "session_end_unix",
                            "json_blob",
                            "report_file",
                            "num_runs",
                            "num_cases",
                            "num_testcases",
                            "num_passed",
                            "num_failed",
                            "num_aborted",
                            "num_skipped",
                            "content_hash");
            assertThat(catalogue.columns("session_attributes"))
                    .containsExactlyInAnyOrder("session_uuid", "name", "attribute_index", "type", "value", "number");
            assertThat(catalogue.columns("testcases"))
                    .containsExactlyInAnyOrder(
                            "session_uuid",
                            "run_index",
                            "case_index",
                            "name",
                            "system",
                            "partition",
                            "environ",
                            "result",
                            "job_completion_time_unix",
                            "time_total",
                            "fail_phase",
                            "fail_reason",
                            "json_blob");
            assertThat(catalogue.columns("perf_series"))
                    .containsExactlyInAnyOrder("id", "name", "system", "partition", "environ", "metric", "unit");
            assertThat(catalogue.columns("perf_values"))
                    .containsExactlyInAnyOrder(
                            "session_uuid",
                            "run_index",
                            "case_index",
                            "perf_index",
                            "series_id",
                            "job_completion_time_unix",
                            "value",
                            "is_nan",
                            "reference",
                            "lower_threshold",
                            "upper_threshold",
                            "result");

            assertThat(catalogue.primaryKey("sessions")).containsExactly("uuid");
            assertThat(catalogue.primaryKey("session_attributes")).containsExactlyInAnyOrder("session_uuid", "name");
            assertThat(catalogue.primaryKey("testcases")).containsExactly("session_uuid", "run_index", "case_index");
            assertThat(catalogue.primaryKey("perf_series")).containsExactly("id");
            assertThat(catalogue.primaryKey("perf_values"))
                    .containsExactly("session_uuid", "run_index", "case_index", "perf_index");
        }
    }

    @Test
    void every_expected_index_is_in_the_catalogue() throws SQLException {
        try (Connection connection = fixture().connect(config())) {
            Catalogue catalogue = new Catalogue(connection);
            Map<String, List<String>> indexes =
                    catalogue.indexes("sessions", "session_attributes", "testcases", "perf_values");
            indexes.keySet().retainAll(ALL_INDEXES);

            assertThat(indexes).containsExactlyInAnyOrderEntriesOf(expectedIndexes());
        }
    }

    private static final List<String> ALL_INDEXES = List.of(
            "index_sessions_time",
            "index_session_attributes_value",
            "index_testcases_time",
            "index_testcases_name_time",
            "index_perf_values_time",
            "index_perf_values_series");

    @Test
    void foreign_keys_cascade_where_the_backend_says_so_and_are_absent_elsewhere() throws SQLException {
        try (Connection connection = fixture().connect(config())) {
            Catalogue catalogue = new Catalogue(connection);
            Map<String, String> expected = can(Capability.CASCADE_DELETE)
                    ? Map.of("session_attributes", "sessions", "testcases", "sessions", "perf_values", "testcases")
                    : Map.of();

            assertThat(catalogue.cascadingForeignKeys("session_attributes", "testcases", "perf_values"))
                    .as("cascading foreign keys, where CASCADE_DELETE is %s", declared(Capability.CASCADE_DELETE))
                    .containsExactlyInAnyOrderEntriesOf(expected);
        }
    }

    @Test
    void deleting_the_row_of_a_session_cascades_where_the_backend_says_so() throws SQLException {
        NewSession session = Samples.session(0, Samples.full("a"));
        storage().sessions().save(session);
        try (Connection connection = fixture().connect(config());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from sessions");
        }

        assertThat(storage().info().testCases())
                .as("test cases left behind, where CASCADE_DELETE is %s", declared(Capability.CASCADE_DELETE))
                .isEqualTo(can(Capability.CASCADE_DELETE) ? 0 : 1);
        assertThat(storage().info().perfValues()).isEqualTo(can(Capability.CASCADE_DELETE) ? 0 : 2);
        assertThat(storage().verify())
                .isEqualTo(
                        can(Capability.CASCADE_DELETE)
                                ? List.of()
                                : List.of(new StorageProblem(session.uuid(), "testcases", 1, "without their session")));
        removeOrphans();
    }

    private String declared(Capability capability) {
        return can(capability) ? "declared" : "not declared";
    }

    private void removeOrphans() throws SQLException {
        try (Connection connection = fixture().connect(config());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from perf_values");
            statement.executeUpdate("delete from testcases");
        }
    }

    @Test
    void tables_that_were_created_are_valid() {
        StorageConfig validate = with(config(), SchemaMode.VALIDATE);
        try (Storage validated = open(validate)) {
            assertThat(validated.sessions().save(Samples.session(0))).isNotNull();
        }
        assertThat(storage().sessions().count(SessionQuery.all())).isEqualTo(1);
    }

    @Test
    void a_missing_schema_is_created_only_if_that_is_allowed() {
        StorageConfig fresh = fixture().freshDatabase();

        assertThatThrownBy(() -> open(with(fresh, SchemaMode.VALIDATE)).close())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("no tables");
        open(with(fresh, SchemaMode.CREATE)).close();
        open(with(fresh, SchemaMode.VALIDATE)).close();
    }

    @Test
    void tables_of_another_version_are_refused_with_both_versions() throws SQLException {
        StorageConfig fresh = fixture().freshDatabase();
        open(fresh).close();
        try (Connection connection = fixture().connect(fresh);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update metadata set schema_version = '99'");
        }

        assertThatThrownBy(() -> open(fresh).close())
                .isInstanceOfSatisfying(SchemaVersionException.class, e -> {
                    assertThat(e.found()).isEqualTo("99");
                    assertThat(e.expected()).isEqualTo("1");
                })
                .hasMessageContaining("99");
    }

    @Test
    void a_missing_column_is_found_by_validation() throws SQLException {
        StorageConfig fresh = fixture().freshDatabase();
        open(fresh).close();
        try (Connection connection = fixture().connect(fresh);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("alter table sessions drop column report_file");
        }

        assertThatThrownBy(() -> open(with(fresh, SchemaMode.VALIDATE)).close())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("report_file");
    }

    @Test
    void the_tables_of_another_program_are_left_alone() throws SQLException {
        StorageConfig fresh = fixture().freshDatabase();
        try (Connection connection = fixture().connect(fresh);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table sessions (id integer)");
        }

        assertThatThrownBy(() -> open(fresh).close())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("another program");
    }

    @Test
    void eight_that_meet_an_empty_database_create_it_once() throws Exception {
        StorageConfig fresh = fixture().freshDatabase();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> openAndStore = () -> {
                try (Storage mine = open(fresh)) {
                    mine.sessions().save(Samples.session(0, Samples.full("a")));
                    return 1;
                }
            };
            for (Future<Integer> done : threads.invokeAll(
                    Stream.generate(() -> openAndStore).limit(8).toList())) {
                assertThat(done.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
        try (Storage all = open(fresh);
                Connection connection = fixture().connect(fresh)) {
            assertThat(all.sessions().count(SessionQuery.all())).isEqualTo(8);
            assertThat(new Catalogue(connection).rows("metadata")).isEqualTo(1);
        }
    }

    private static StorageConfig with(StorageConfig config, SchemaMode mode) {
        return config.toBuilder().schemaMode(mode).build();
    }
}
