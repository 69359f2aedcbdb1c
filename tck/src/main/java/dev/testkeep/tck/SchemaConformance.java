package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.StorageProblem;
import dev.testkeep.storage.spi.Capability;
import dev.testkeep.storage.spi.JsonType;
import dev.testkeep.tck.data.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables are those of the design. */
abstract class SchemaConformance extends Suite {

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
                    .containsExactlyInAnyOrder(
                            "session_uuid",
                            "attribute_index",
                            "name",
                            "long_name",
                            "type",
                            "value",
                            "long_value",
                            "number");
            assertThat(catalogue.columns("testcases"))
                    .containsExactlyInAnyOrder(
                            "session_uuid",
                            "run_index",
                            "case_index",
                            "test_id",
                            "result",
                            "long_result",
                            "job_completion_time_unix",
                            "time_total",
                            "fail_phase",
                            "long_fail_phase",
                            "fail_reason",
                            "json_blob");
            assertThat(catalogue.columns("tests"))
                    .containsExactlyInAnyOrder("id", "name", "system", "partition", "environ");
            assertThat(catalogue.columns("perf_series")).containsExactlyInAnyOrder("id", "test_id", "metric", "unit");
            assertThat(catalogue.columns("perf_values"))
                    .containsExactlyInAnyOrder(
                            "session_uuid",
                            "run_index",
                            "case_index",
                            "perf_index",
                            "series_id",
                            "job_completion_time_unix",
                            "value",
                            "non_finite",
                            "reference",
                            "lower_threshold",
                            "upper_threshold",
                            "result");

            assertThat(catalogue.primaryKey("sessions")).containsExactly("uuid");
            assertThat(catalogue.primaryKey("session_attributes")).containsExactly("session_uuid", "attribute_index");
            assertThat(catalogue.primaryKey("testcases")).containsExactly("session_uuid", "run_index", "case_index");
            assertThat(catalogue.primaryKey("tests")).containsExactly("id");
            assertThat(catalogue.primaryKey("perf_series")).containsExactly("id");
            assertThat(catalogue.primaryKey("perf_values"))
                    .containsExactly("session_uuid", "run_index", "case_index", "perf_index");
        }
    }

    @Test
    void every_expected_index_is_in_the_catalogue() throws SQLException {
        try (Connection connection = fixture().connect(config())) {
            Map<String, List<String>> found = new Catalogue(connection)
                    .indexes("sessions", "session_attributes", "tests", "testcases", "perf_series", "perf_values");
            found.keySet().retainAll(INDEXES.keySet());

            assertThat(found).isEqualTo(fixture().hasIndexes() ? INDEXES : Map.of());
        }
    }

    private static final Map<String, List<String>> INDEXES = Map.of(
            "index_sessions_time", List.of("session_start_unix"),
            "index_session_attributes_value", List.of("name", "value"),
            "index_testcases_time", List.of("job_completion_time_unix"),
            "index_testcases_test_time", List.of("test_id", "job_completion_time_unix"),
            "index_perf_series_test", List.of("test_id"),
            "index_perf_values_time", List.of("job_completion_time_unix", "series_id", "value", "non_finite"),
            "index_perf_values_series", List.of("series_id", "job_completion_time_unix"));

    @Test
    void documents_have_a_column_of_the_declared_json_type() throws SQLException {
        JsonType jsonType = fixture().provider().configure(config()).jsonType();
        try (Connection connection = fixture().connect(config())) {
            Catalogue catalogue = new Catalogue(connection);
            boolean isText =
                    catalogue.type("testcases", "json_blob").equals(catalogue.type("testcases", "fail_reason"));

            assertThat(isText)
                    .as("whether documents are in a text column, where the JSON type is %s", jsonType)
                    .isEqualTo(jsonType == JsonType.TEXT);
        }
    }

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
}
