package dev.testkeep.it.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionQuery;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.StorageFailureException;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.tck.data.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody deletes the file of an open storage, or puts a backup in its place. */
class MovedDatabaseTest {

    private static final NewSession EARLIER = Samples.session(0, Samples.full("a"));
    private static final NewSession LATER = Samples.session(1, Samples.full("b"));
    private static final NewSession LAST = Samples.session(2, Samples.full("c"));

    @TempDir
    Path folder;

    private Path file;
    private Storage storage;

    @BeforeEach
    void open() {
        file = folder.resolve("results.db");
        storage = HibernateStorage.open(StorageConfig.of("jdbc:sqlite:" + file));
        storage.sessions().save(EARLIER);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void a_save_into_a_file_that_was_deleted_fails_as_what_it_is() throws Exception {
        Files.delete(file);

        assertThatThrownBy(() -> storage.sessions().save(LATER))
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("is gone");
        assertThatThrownBy(() -> storage.sessions().count(SessionQuery.all()))
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("is gone");
    }

    @Test
    void a_backup_that_is_restored_stays_whole_and_is_gone_on_with() throws Exception {
        Path backup = folder.resolve("backup");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum into '" + backup + "'");
        }
        storage.sessions().save(LATER);
        Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> storage.sessions().save(LAST))
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("belongs to the file before it");

        Files.delete(Path.of(file + "-wal"));
        Files.delete(Path.of(file + "-shm"));
        assertThatThrownBy(() -> storage.sessions().save(LAST))
                .isInstanceOf(StorageFailureException.class)
                .hasMessageContaining("was deleted or replaced");
        assertThat(storage.sessions().save(LAST).outcome()).isEqualTo(SaveOutcome.STORED);
        assertThat(storage.sessions().find(SessionQuery.all()))
                .extracting(Session::uuid)
                .containsExactlyInAnyOrder(EARLIER.uuid(), LAST.uuid());
        assertThat(storage.verifyContent()).isEmpty();
    }
}
