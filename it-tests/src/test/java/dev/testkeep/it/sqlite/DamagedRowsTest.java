package dev.testkeep.it.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.it.support.SqliteFixture;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.StorageProblem;
import dev.testkeep.storage.TestCaseQuery;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.performance.PerformanceQuery;
import dev.testkeep.tck.data.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            update sessions set uuid = 'no UUID'               > 'no UUID' where a UUID belongs
            update testcases set session_uuid = 'x'            > 'x' where a UUID belongs
            update sessions set report_file = char(26) || 'zz' > of sessions cannot be decoded
            update testcases set fail_reason = char(26)        > :0:0 of testcases cannot be decoded
            update perf_values set result = char(26)           > of perf_values cannot be decoded
            update perf_series set unit = char(26)             > of perf_series cannot be decoded
            update tests set name = char(26) || '12'           > of tests cannot be decoded
            delete from tests                                  > of tests is gone
            delete from perf_series                            > of perf_series is gone
            """)
    void whoever_reads_it_learns_which_row_is_damaged_and_what_to_do(String damage, String row) throws Exception {
        try (SqliteFixture fixture = new SqliteFixture()) {
            StorageConfig config = damaged(fixture, damage);
            try (Storage storage = HibernateStorage.open(config)) {
                assertThatExceptionOfType(StorageFailureException.class)
                        .isThrownBy(() -> readAll(storage))
                        .withMessageStartingWith("The database is damaged: ")
                        .withMessageContaining(row)
                        .withMessageContaining("testkeep verify");
            }
        }
    }

    private static void readAll(Storage storage) {
        storage.sessions().find(SessionQuery.all());
        storage.performance().aggregate(PerformanceQuery.parse("all/mean:/+presult", Clock.systemUTC()));
        storage.testCases().find(TestCaseQuery.all().withPerfValues());
    }

    private static StorageConfig damaged(SqliteFixture fixture, String damage) throws SQLException {
        StorageConfig config = fixture.freshDatabase();
        try (Storage storage = HibernateStorage.open(config)) {
            storage.sessions().save(Samples.session(0, Samples.full("a"), Samples.full("b")));
        }
        try (Connection connection = fixture.connect(config);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma foreign_keys = off");
            statement.executeUpdate(damage);
        }
        return config;
    }

    private static void findDamage(SqliteFixture fixture, String damage) throws SQLException {
        try (Storage storage = HibernateStorage.open(damaged(fixture, damage))) {
            assertThat(storage.verify())
                    .isNotEmpty()
                    .extracting(StorageProblem::description)
                    .anyMatch(description -> description.startsWith("cannot be read: "))
                    .noneMatch(description -> description.contains("testkeep verify"));
            assertThat(storage.verifyContent()).isNotEmpty();
        }
    }
}
