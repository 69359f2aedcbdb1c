package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.StorageProblem;
import dev.testkeep.tck.data.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changes or removes rows behind the storage's back is found out. */
abstract class IntegrityConformance extends Suite {

    @Test
    void a_session_is_intact_until_somebody_changes_its_rows() throws SQLException {
        NewSession session = Samples.session(0, Samples.full("a"), Samples.full("b"));
        storage().sessions().save(session);
        assertThat(storage().sessions().isIntact(session.uuid())).isTrue();

        change("update testcases set time_total = 42 where case_index = 1");

        assertThat(storage().sessions().isIntact(session.uuid())).isFalse();
        assertThat(storage().sessions().isIntact(UUID.randomUUID())).isFalse();
        assertThat(storage().verify()).isEmpty();
        assertThat(storage().verifyContent())
                .containsExactly(new StorageProblem(session.uuid(), "sessions", 1, "is not as it was stored"));
    }

    @Test
    void a_storage_has_no_problems_until_somebody_removes_rows() throws SQLException {
        NewSession session = Samples.session(0, Samples.full("a"), Samples.passed("b"));
        storage().sessions().save(session);
        storage().sessions().save(Samples.session(1));
        assertThat(storage().verify()).isEmpty();

        change("delete from testcases where case_index = 1");
        change("delete from perf_series");

        assertThat(storage().verify())
                .containsExactly(
                        new StorageProblem(
                                session.uuid(),
                                "sessions",
                                1,
                                "says 2 test cases, 2 in the first run, 1 passed, and there are 1, 1, 0"),
                        new StorageProblem(session.uuid(), "perf_values", 2, "without their series"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            num_runs = 4      | says 4 runs, and there are 2
            num_cases = 3     | says 3 in the first run, and there are 2
            num_testcases = 9 | says 9 test cases, and there are 6
            num_passed = 0    | says 0 passed, and there are 1
            num_failed = 7    | says 7 failed, and there are 0
            num_aborted = 0   | says 0 aborted, and there are 1
            num_skipped = 0   | says 0 skipped, and there are 1""")
    void a_session_that_counts_its_test_cases_wrongly_is_found(String change, String problem) throws SQLException {
        NewSession session = Samples.session(
                0,
                Samples.full("a"),
                Samples.passed("b"),
                inSecondRun(Result.PASS),
                inSecondRun(Result.ABORT),
                inSecondRun(Result.FAIL_DEPS),
                inSecondRun(Result.of("odd")));
        storage().sessions().save(session);
        storage().sessions().save(Samples.session(1));
        assertThat(storage().verify()).isEmpty();

        change("update sessions set " + change + " where num_runs = 2");

        assertThat(storage().verify()).containsExactly(new StorageProblem(session.uuid(), "sessions", 1, problem));
    }

    private static NewTestCase inSecondRun(Result result) {
        return NewTestCase.builder("c").run(1).result(result).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update perf_values set job_completion_time_unix = 1 where case_index = 0",
                "update perf_values set job_completion_time_unix = null where case_index = 0",
                "update testcases set job_completion_time_unix = null where case_index = 0"
            })
    void a_value_that_was_measured_at_another_time_than_its_test_case_is_found(String change) throws SQLException {
        NewSession session = Samples.session(0, Samples.full("a"), Samples.full("b"));
        storage().sessions().save(session);

        change(change);

        assertThat(storage().verify())
                .containsExactly(new StorageProblem(
                        session.uuid(), "perf_values", 2, "with another completion time than their test case"));
    }

    @Test
    void a_value_of_another_test_than_its_test_case_is_found() throws SQLException {
        NewSession session = Samples.session(0, Samples.full("a"), Samples.full("b"));
        storage().sessions().save(session);

        change("update perf_values set series_id ="
                + " (select min(v.series_id) from (select series_id from perf_values) v)");

        assertThat(storage().verify())
                .containsExactly(new StorageProblem(
                        session.uuid(), "perf_values", 2, "with a series of another test than their test case"));
    }

    @Test
    void a_test_or_a_series_that_was_renamed_is_found() throws SQLException {
        storage().sessions().save(Samples.session(0, Samples.full("a")));

        change("update tests set environ = 'clang'");

        assertThat(storage().verify())
                .containsExactly(
                        new StorageProblem(null, "tests", 1, "not as they were stored"),
                        new StorageProblem(null, "perf_series", 2, "not as they were stored"));

        change("update tests set environ = 'gnu'");
        change("update perf_series set metric = 'add_bw'");

        assertThat(storage().verify())
                .containsExactly(new StorageProblem(null, "perf_series", 2, "not as they were stored"));
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = fixture().connect(config());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
