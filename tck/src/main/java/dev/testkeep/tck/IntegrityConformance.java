package dev.testkeep.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.StorageProblem;
import dev.testkeep.tck.data.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who changes or removes rows behind the storage's back is found out. */
abstract class IntegrityConformance extends Suite {

    @Test
    void a_session_is_intact_until_somebody_changes_its_rows() throws SQLException {
        NewSession session = Samples.session(0, Samples.full("a"), Samples.full("b"));
        storage().sessions().save(session);
        assertThat(storage().sessions().isIntact(session.uuid())).isTrue();

        try (Connection connection = fixture().connect(config());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update testcases set time_total = 42 where case_index = 1");
        }

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

        try (Connection connection = fixture().connect(config());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from testcases where case_index = 1");
            statement.executeUpdate("delete from perf_series");
        }

        assertThat(storage().verify())
                .containsExactly(
                        new StorageProblem(session.uuid(), "sessions", 1, "says 2 test cases, and there are 1"),
                        new StorageProblem(session.uuid(), "perf_values", 2, "without their series"));
    }
}
