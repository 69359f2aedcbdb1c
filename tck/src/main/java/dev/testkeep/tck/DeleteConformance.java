package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.TimePeriod;
import dev.testkeep.tck.data.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deleted session takes everything with it that belongs to it, and nothing else. */
abstract class DeleteConformance extends LongSuite {

    private static final List<String> TABLES =
            List.of("sessions", "session_attributes", "testcases", "perf_values", "tests", "perf_series");

    private NewSession kept;
    private NewSession doomed;

    @BeforeEach
    void storeTwoSessions() {
        kept = session(0, "kept");
        doomed = session(60, "doomed");
        storage().sessions().save(kept);
        storage().sessions().save(doomed);
    }

    private static NewSession session(int seconds, String name) {
        return NewSession.builder(Samples.START.plusSeconds(seconds))
                .attribute("tag", name)
                .testCases(List.of(Samples.full(name), Samples.full(name)))
                .build();
    }

    @Test
    void deleting_a_session_removes_its_rows_from_every_table() throws SQLException {
        assertThat(rows())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "sessions", 2,
                        "session_attributes", 2,
                        "testcases", 4,
                        "perf_values", 8,
                        "tests", 2,
                        "perf_series", 4));

        assertThat(storage().sessions().delete(doomed.uuid())).isTrue();

        assertThat(rows())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "sessions", 1,
                        "session_attributes", 1,
                        "testcases", 2,
                        "perf_values", 4,
                        "tests", 1,
                        "perf_series", 2));
        assertThat(storage().testCases().find(TestCaseQuery.all()))
                .extracting("name")
                .containsOnly("kept");
        assertThat(storage().sessions().findById(doomed.uuid())).isEmpty();
    }

    /** Counts what is stored, past the storage. */
    private Map<String, Integer> rows() throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = fixture().connect(config())) {
            Catalogue catalogue = new Catalogue(connection);
            for (String table : TABLES) {
                rows.put(table, catalogue.rows(table));
            }
        }
        return rows;
    }

    @Test
    void tests_and_series_go_with_the_last_session_that_has_them() throws SQLException {
        storage().sessions().save(session(120, "kept"));
        assertThat(rows()).containsEntry("tests", 2).containsEntry("perf_series", 4);

        storage().sessions().delete(doomed.uuid());
        assertThat(rows()).containsEntry("tests", 1).containsEntry("perf_series", 2);

        storage().sessions().delete(kept.uuid());
        assertThat(rows()).containsEntry("tests", 1).containsEntry("perf_series", 2);
        assertThat(storage().testCases().find(TestCaseQuery.all().withPerfValues()))
                .hasSize(2)
                .allSatisfy(testCase ->
                        assertThat(testCase.perfValues()).extracting("name").containsExactly("copy_bw", "triad_bw"));

        storage().sessions().delete(SessionQuery.all());
        assertThat(rows().values()).containsOnly(0);
    }

    @Test
    void a_query_deletes_what_it_finds_and_names_it() {
        TimePeriod period = new TimePeriod(doomed.start(), doomed.start().plusSeconds(1));

        assertThat(storage().sessions().delete(SessionQuery.all().startedIn(period)))
                .containsExactly(doomed.uuid());
        assertThat(storage().sessions().delete(SessionQuery.all().startedIn(period)))
                .isEmpty();
        assertThat(storage().sessions().count(SessionQuery.all())).isEqualTo(1);
    }

    @Test
    void more_sessions_than_fit_into_one_statement_go_at_once() {
        List<UUID> uuids = IntStream.range(0, 600)
                .mapToObj(i -> Samples.session(100 + i))
                .peek(session -> storage().sessions().save(session))
                .map(NewSession::uuid)
                .toList();

        assertThat(storage()
                        .sessions()
                        .delete(SessionQuery.all()
                                .startedIn(new TimePeriod(
                                        Samples.START.plusSeconds(100), Samples.START.plusSeconds(1_000)))))
                .containsExactlyElementsOf(uuids);
    }

    @Test
    void a_deleted_session_can_be_stored_again() {
        storage().sessions().delete(doomed.uuid());

        storage().sessions().save(doomed);

        assertThat(storage().testCases().count(TestCaseQuery.all().inSession(doomed.uuid())))
                .isEqualTo(2);
    }

    @Test
    void what_an_interrupted_deletion_left_is_removed_by_verification() throws SQLException {
        long before = storage().info().perfSeries();
        try (Connection connection = fixture().connect(config());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into perf_series (id, test_id, metric, unit) values (1, 1, 'b', 'c')");
        }
        assertThat(storage().info().perfSeries()).isEqualTo(before + 1);

        assertThat(storage().verify()).isEmpty();

        assertThat(storage().info().perfSeries()).isEqualTo(before).isPositive();
    }
}
