package dev.testkeep.it.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.RecordedStatements;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.performance.AggregateFunction.Statistic;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.storage.performance.Summary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements of questions about a period of time read the part of an index that holds it, and nothing else. */
class SqlitePlanTest {

    private static final TimePeriod PERIOD = new TimePeriod(Instant.ofEpochSecond(1), Instant.ofEpochSecond(2));

    @TempDir
    Path folder;

    @Test
    void test_cases_of_a_period_are_found_through_the_time_index() throws SQLException {
        assertThat(plan(storage -> storage.testCases().find(TestCaseQuery.all().completedIn(PERIOD))))
                .anyMatch(step -> step.contains("USING INDEX index_testcases_time"))
                .noneMatch(step -> step.startsWith("SCAN"));
    }

    @Test
    void sessions_of_a_period_are_found_through_the_time_index() throws SQLException {
        assertThat(plan(storage -> storage.sessions().find(SessionQuery.all().startedIn(PERIOD))))
                .anyMatch(step -> step.contains("USING INDEX index_sessions_time"))
                .noneMatch(step -> step.startsWith("SCAN"));
    }

    @Test
    void attributes_come_in_the_order_of_their_key() throws SQLException {
        try (Storage storage = HibernateStorage.open(StorageConfig.of(url()))) {
            for (int i = 0; i < 2; i++) {
                storage.sessions()
                        .save(NewSession.builder(PERIOD.start())
                                .uuid(new UUID(0, i))
                                .attribute("tag", "nightly")
                                .build());
            }
        }

        assertThat(plan(storage -> storage.sessions().find(SessionQuery.all().startedIn(PERIOD))))
                .anyMatch(step -> step.matches("SEARCH .* USING INDEX sqlite_autoindex_session_attributes_1 .*"))
                .doesNotContain("USE TEMP B-TREE FOR ORDER BY");
    }

    @Test
    void performance_values_of_a_period_are_read_from_the_index_alone() throws SQLException {
        PerformanceQuery query = new PerformanceQuery(
                TestCaseQuery.all().completedIn(PERIOD),
                Summary.builder().aggregate(Statistic.MEAN).build());

        assertThat(plan(storage -> storage.performance().aggregate(query)))
                .anyMatch(step -> step.contains("USING COVERING INDEX index_perf_values_time"))
                .noneMatch(step -> step.startsWith("SCAN"));
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("results.db");
    }

    /** How SQLite runs the statements that a new storage runs for the question. */
    private List<String> plan(Consumer<Storage> question) throws SQLException {
        try (Storage storage = HibernateStorage.open(StorageConfig.of(url()));
                Connection connection = DriverManager.getConnection(url())) {
            List<String> steps = new ArrayList<>();
            for (String sql : RecordedStatements.of(() -> question.accept(storage))) {
                steps.addAll(explain(connection, sql));
            }
            return steps;
        }
    }

    private static List<String> explain(Connection connection, String sql) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain query plan " + sql)) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }
}
