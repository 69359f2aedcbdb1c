package dev.testkeep.it.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries over a period of time read the part of an index that holds it, and nothing else. */
class SqlitePlanTest {

    @TempDir
    Path folder;

    @Test
    void test_cases_of_a_period_are_found_through_the_time_index() throws SQLException {
        assertThat(plan("select test_id, result from testcases"
                        + " where job_completion_time_unix >= 1.0 and job_completion_time_unix < 2.0"))
                .contains("SEARCH testcases USING INDEX index_testcases_time");
    }

    @Test
    void sessions_of_a_period_are_found_through_the_time_index() throws SQLException {
        assertThat(plan("select num_cases from sessions where session_start_unix >= 1.0 and session_start_unix < 2.0"
                        + " order by session_start_unix, uuid"))
                .contains("SEARCH sessions USING INDEX index_sessions_time");
    }

    @Test
    void performance_values_of_a_period_are_read_from_the_index_alone() throws SQLException {
        assertThat(plan("select series_id, avg(value) from perf_values"
                        + " where job_completion_time_unix >= 1.0 and job_completion_time_unix < 2.0"
                        + " group by series_id"))
                .contains("SEARCH perf_values USING COVERING INDEX index_perf_values_time");
    }

    @Test
    void the_cascade_finds_its_rows_through_the_primary_keys() throws SQLException {
        assertThat(plan("delete from testcases where session_uuid = 'x'"))
                .contains("SEARCH testcases USING INDEX sqlite_autoindex_testcases_1 (session_uuid=?)");
        assertThat(plan("delete from perf_values where session_uuid = 'x'"))
                .contains("SEARCH perf_values USING INDEX sqlite_autoindex_perf_values_1 (session_uuid=?)");
    }

    private String plan(String query) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("results.db");
        HibernateStorage.open(StorageConfig.of(url)).close();
        List<String> steps = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain query plan " + query)) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return String.join("\n", steps);
    }
}
