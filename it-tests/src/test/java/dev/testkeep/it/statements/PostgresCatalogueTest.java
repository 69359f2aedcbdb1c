package dev.testkeep.it.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.it.support.RecordedStatements;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.Summary;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The tables as PostgreSQL itself describes them, and how it reads them when they hold 100,000 test cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresCatalogueTest {

    private static final TimePeriod PERIOD =
            new TimePeriod(Instant.ofEpochSecond(50_000), Instant.ofEpochSecond(51_000));
    private static final TimePeriod ONE_SESSION = new TimePeriod(Instant.ofEpochSecond(10), Instant.ofEpochSecond(20));
    private static final PerformanceQuery MEANS = new PerformanceQuery(
            TestCaseQuery.all().completedIn(PERIOD),
            Summary.builder().aggregate(Statistic.MEAN).build());

    /** Sends a statement as it is; parameters would have to have values otherwise. */
    private static final Properties WITHOUT_PARAMETERS = new Properties();

    static {
        WITHOUT_PARAMETERS.setProperty("preferQueryMode", "simple");
    }

    private static final Pattern PARAMETER = Pattern.compile("\\?");

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
                    insert into perf_series (id, test_id, metric, unit)
                    select n, n, 'elapsed', 's' from generate_series(0, 499) n
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
    void a_period_is_a_part_of_an_index() throws SQLException {
        assertThat(plan(storage -> storage.testCases().find(TestCaseQuery.all().completedIn(PERIOD))))
                .contains("index_testcases_time")
                .doesNotContain("Seq Scan on testcases");
        assertThat(plan(storage -> storage.sessions().find(SessionQuery.all().startedIn(PERIOD))))
                .contains("index_sessions_time")
                .doesNotContain("Seq Scan on sessions");
        assertThat(plan(storage -> storage.performance().aggregate(MEANS)))
                .contains("index_perf_values_time")
                .doesNotContain("Seq Scan on perf_values");
    }

    /** How the server would run the statements of the question, whatever their parameters are. */
    private String plan(Consumer<Storage> question) throws SQLException {
        try (Storage storage = HibernateStorage.open(config)) {
            List<String> steps = new ArrayList<>();
            for (String sql : RecordedStatements.of(() -> question.accept(storage))) {
                steps.addAll(explain(sql));
            }
            return String.join("\n", steps);
        }
    }

    private List<String> explain(String sql) throws SQLException {
        AtomicInteger parameters = new AtomicInteger();
        String numbered = PARAMETER.matcher(sql).replaceAll(found -> "\\$" + parameters.incrementAndGet());
        List<String> steps = new ArrayList<>();
        try (Connection simple = DriverManager.getConnection(config.url().orElseThrow(), WITHOUT_PARAMETERS);
                Statement statement = simple.createStatement();
                ResultSet rows = statement.executeQuery("explain (generic_plan) " + numbered)) {
            while (rows.next()) {
                steps.add(rows.getString(1));
            }
        }
        return steps;
    }

    /** The server itself deletes what belongs to a session, so there is no statement to explain. */
    @Test
    void the_cascade_finds_its_rows_through_the_primary_keys() throws SQLException {
        long cases = scans("pk_testcases");
        long values = scans("pk_perf_values");

        try (Storage storage = HibernateStorage.open(config)) {
            storage.sessions().delete(SessionQuery.all().startedIn(ONE_SESSION));
        }

        // A connection that was closed tells its numbers soon afterwards.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> scans("pk_testcases") > cases && scans("pk_perf_values") > values);
    }

    private long scans(String index) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select idx_scan from pg_stat_user_indexes where indexrelname = '" + index + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
