package dev.testkeep.it.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.StorageProblem;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.tck.data.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLite has no checksums and takes any value in any column. */
class DamagedRowsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sessions set uuid = 'no UUID'",
                "update testcases set session_uuid = 'x' where case_index = 0",
                "update perf_values set session_uuid = '-'"
            })
    void what_cannot_be_decoded_is_a_problem_and_no_failure(String damage) throws Exception {
        try (SqliteFixture fixture = new SqliteFixture()) {
            findDamage(fixture, damage);
        }
    }

    private static void findDamage(SqliteFixture fixture, String damage) throws SQLException {
        StorageConfig config = fixture.freshDatabase();
        try (Storage storage = HibernateStorage.open(config)) {
            storage.sessions().save(Samples.session(0, Samples.full("a"), Samples.full("b")));
            try (Connection connection = fixture.connect(config);
                    Statement statement = connection.createStatement()) {
                statement.execute("pragma foreign_keys = off");
                statement.executeUpdate(damage);
            }

            assertThat(storage.verify())
                    .isNotEmpty()
                    .extracting(StorageProblem::description)
                    .anyMatch(description -> description.startsWith("cannot be read: "));
            assertThat(storage.verifyContent()).isNotEmpty();
        }
    }
}
