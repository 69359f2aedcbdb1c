package dev.testkeep.it.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.testkeep.dialect.duckdb.DuckDBBackendProvider;
import dev.testkeep.it.support.BulkWriterContract;
import dev.testkeep.it.support.DuckDBFixture;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows that the appender wrote are the rows that statements would have written. */
class DuckDBBulkWriterTest extends BulkWriterContract {

    DuckDBBulkWriterTest() {
        super(new DuckDBFixture());
    }

    @Test
    void a_key_that_is_there_already_fails_as_it_does_in_a_statement_and_leaves_no_trace() throws SQLException {
        StorageConfig appended = fixture().freshDatabase();
        StorageConfig inserted = fixture().freshDatabase();

        StorageException withAppender = failureOfDuplicate(new DuckDBBackendProvider(), appended);
        StorageException withStatements = failureOfDuplicate(withoutBulkWriter(), inserted);

        assertThat(withAppender).hasSameClassAs(withStatements).isInstanceOf(StorageFailureException.class);
        assertThat(withAppender.getMessage()).startsWith("A constraint was violated on duckdb");
        assertThat(withStatements.getMessage()).startsWith("A constraint was violated on duckdb");
    }

    /** A test case lies there that has lost its session. */
    private StorageException failureOfDuplicate(BackendProvider provider, StorageConfig config) throws SQLException {
        UUID uuid = UUID.randomUUID();
        try (Storage storage = HibernateStorage.open(config, BackendProviders.of(provider))) {
            execute(
                    config,
                    "insert into testcases (session_uuid, run_index, case_index, test_id, result) values ('" + uuid
                            + "', 0, 1, 1, '')");
            NewSession session = NewSession.builder(Instant.EPOCH)
                    .uuid(uuid)
                    .testCases(List.of(
                            NewTestCase.builder("first").build(),
                            NewTestCase.builder("second").build()))
                    .build();
            StorageException failure = catchThrowableOfType(
                    StorageException.class, () -> storage.sessions().save(session));
            assertThat(storage.sessions().count(SessionQuery.all())).isZero();
            assertThat(storage.info().testCases()).isEqualTo(1);
            return failure;
        }
    }
}
