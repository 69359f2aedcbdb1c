package dev.testkeep.it.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The tables as PostgreSQL itself describes them, and how it reads them when they hold 100,000 test cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresCatalogueTest {

    private static final UUID NOBODY = new UUID(0, 0);

    private final PostgresFixture fixture = new PostgresFixture();
    private StorageConfig config;
    private Connection connection;

    @BeforeAll
    void fill() throws SQLException {
        config = fixture.freshDatabase();
        HibernateStorage.open(config).close();
        connection = fixture.connect(config);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into sessions (uuid, session_start_unix, num_runs, num_cases, num_testcases, num_passed,
                        num_failed, num_aborted, num_skipped, content_hash)
                    select gen_random_uuid(), n * 10, 1, 10, 10, 10, 0, 0, 0, 'x' from generate_series(0, 9999) n
                    """);
            statement.execute("""
                    insert into tests (id, name, system, partition, environ)
                    select n, 'case ' || n, 'system', 'partition', 'environ' from generate_series(0, 499) n
                    """);
            statement.execute("""
                    insert into testcases (session_uuid, run_index, case_index, test_id, result,
                        job_completion_time_unix)
                    select uuid, 0, n, (session_start_unix::bigint + n) % 500, 'pass', session_start_unix + n
                    from sessions, generate_series(0, 9) n""");
            statement.execute("""
                    insert into perf_values (session_uuid, run_index, case_index, perf_index, series_id,
                        job_completion_time_unix, value, non_finite)
                    select session_uuid, run_index, case_index, 0, job_completion_time_unix::bigint % 500,
                        job_completion_time_unix, 1.0, 0 from testcases""");
            statement.execute("vacuum analyze");
        }
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        fixture.close();
    }

    @Test
    void columns_have_native_types() throws SQLException {
        Map<String, String> types = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = current_schema()""")) {
            while (columns.next()) {
                types.put(columns.getString(1) + "." + columns.getString(2), columns.getString(3));
            }
        }

        assertThat(types)
                .containsEntry("sessions.uuid", "uuid")
                .containsEntry("sessions.json_blob", "jsonb")
                .containsEntry("sessions.report_file", "text")
                .containsEntry("sessions.session_start_unix", "double precision")
                .containsEntry("testcases.session_uuid", "uuid")
                .containsEntry("testcases.json_blob", "jsonb")
                .containsEntry("testcases.test_id", "bigint")
                .containsEntry("tests.name", "text")
                .containsEntry("testcases.run_index", "integer")
                .containsEntry("testcases.job_completion_time_unix", "double precision")
                .containsEntry("perf_series.id", "bigint")
                .containsEntry("perf_values.series_id", "bigint")
                .containsEntry("perf_values.value", "double precision")
                .containsEntry("perf_values.non_finite", "integer")
                .containsEntry("session_attributes.name", "character varying")
                .containsEntry("session_attributes.long_name", "text")
                .containsEntry("metadata.schema_version", "character varying");
        assertThat(types.values()).doesNotContain("oid", "bytea");
    }

    @Test
    void test_cases_of_a_period_are_found_through_the_time_index() throws SQLException {
        TimePeriod period = new TimePeriod(Instant.ofEpochSecond(50_000), Instant.ofEpochSecond(51_000));
        long before = scans("index_testcases_time");

        try (Storage storage = HibernateStorage.open(config)) {
            assertThat(storage.testCases().find(TestCaseQuery.all().completedIn(period)))
                    .hasSize(1_000);
        }

        // A connection that was closed tells its numbers soon afterwards.
        for (int i = 0; i < 100 && scans("index_testcases_time") == before; i++) {
            sleep();
        }
        assertThat(scans("index_testcases_time")).isGreaterThan(before);
    }

    private long scans(String index) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select idx_scan from pg_stat_user_indexes where indexrelname = '" + index + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_period_is_a_part_of_an_index_for_sessions_and_values_too() throws SQLException {
        assertThat(plan("select * from testcases"
                        + " where job_completion_time_unix >= 50000 and job_completion_time_unix < 51000"))
                .contains("index_testcases_time");
        assertThat(plan("select * from sessions where session_start_unix >= 50000 and session_start_unix < 51000"))
                .contains("index_sessions_time");
        assertThat(plan("select series_id, avg(value) from perf_values"
                        + " where job_completion_time_unix >= 50000 and job_completion_time_unix < 51000"
                        + " group by series_id"))
                .contains("index_perf_values_time");
    }

    @Test
    void the_cascade_finds_its_rows_through_the_primary_keys() throws SQLException {
        assertThat(plan("delete from testcases where session_uuid = '" + NOBODY + "'"))
                .contains("pk_testcases");
        assertThat(plan("delete from perf_values where session_uuid = '" + NOBODY
                        + "' and run_index = 0 and case_index = 1"))
                .contains("pk_perf_values");
    }

    private String plan(String query) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + query)) {
            while (rows.next()) {
                steps.add(rows.getString(1));
            }
        }
        return String.join("\n", steps);
    }
}
