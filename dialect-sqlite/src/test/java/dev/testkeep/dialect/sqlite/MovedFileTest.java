package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file is deleted, replaced or restored while it is open. */
class MovedFileTest {

    @TempDir
    Path folder;

    private Path file;
    private DataSource source;
    private Connection writer;
    private Connection reader;

    @BeforeEach
    void open() throws SQLException {
        file = folder.resolve("results.db");
        Backend backend = Databases.backend(file, "");
        source = backend.dataSources().orElseThrow().create(Access.WRITE);
        writer = source.getConnection();
        reader = Databases.connect(backend, Access.READ);
        Databases.execute(writer, "create table t (x integer)");
    }

    @AfterEach
    void close() throws SQLException {
        reader.close();
        writer.close();
    }

    private void replaceByBackup() throws SQLException, IOException {
        Path backup = folder.resolve("backup.db");
        Databases.execute(writer, "vacuum into '" + backup + "'");
        Databases.execute(writer, "insert into t values (1)");
        Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void nothing_is_stored_in_a_file_that_was_deleted() throws Exception {
        Files.delete(file);

        requireMoved(() -> writer.setAutoCommit(false), FailureKind.PERMANENT, "was deleted or replaced");
        requireMoved(source::getConnection, FailureKind.PERMANENT, "is gone");
        assertThat(file).doesNotExist();
    }

    @Test
    void nothing_is_acknowledged_that_went_into_a_file_that_was_deleted_meanwhile() throws Exception {
        writer.setAutoCommit(false);
        Databases.execute(writer, "insert into t values (1)");
        Files.delete(file);

        requireMoved(writer::commit, FailureKind.PERMANENT, "what was being stored was not");
    }

    @Test
    void nothing_is_stored_beside_a_file_that_was_restored() throws Exception {
        replaceByBackup();

        requireMoved(() -> writer.setAutoCommit(false), FailureKind.PERMANENT, "was deleted or replaced");
    }

    @Test
    void a_reader_is_told_to_connect_again() throws Exception {
        replaceByBackup();

        requireMoved(() -> reader.setAutoCommit(false), FailureKind.UNAVAILABLE, "was deleted or replaced");
    }

    @Test
    void the_log_of_a_file_that_was_replaced_never_meets_the_new_one() throws Exception {
        replaceByBackup();

        requireMoved(source::getConnection, FailureKind.PERMANENT, "belongs to the file before it");
        requireMoved(this::connectAsAnotherProcess, FailureKind.PERMANENT, "remove " + file + "-wal");

        close();
        requireMoved(this::connectAsAnotherProcess, FailureKind.PERMANENT, "remove " + file + "-wal");

        Files.delete(Path.of(file + "-wal"));
        Files.delete(Path.of(file + "-shm"));
        try (Connection connection = connectAsAnotherProcess()) {
            assertThat(Databases.count(connection)).isZero();
            assertThat(Databases.query(connection, "pragma integrity_check")).isEqualTo("ok");
        }
    }

    private Connection connectAsAnotherProcess() throws SQLException {
        return Databases.connect(Databases.backend(file, ""), Access.WRITE);
    }

    @Test
    void a_copy_of_the_file_and_its_log_is_a_database_of_its_own() throws Exception {
        Databases.execute(writer, "insert into t values (1)");
        Path copy = folder.resolve("copy.db");
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of(file + "-wal"), Path.of(copy + "-wal"), StandardCopyOption.COPY_ATTRIBUTES);

        try (Connection connection = Databases.connect(Databases.backend(copy, ""), Access.READ)) {
            assertThat(Databases.count(connection)).isEqualTo(1);
        }
    }

    @Test
    void files_that_were_moved_together_are_still_the_same_database() throws Exception {
        Databases.execute(writer, "insert into t values (1)");
        Path moved = folder.resolve("moved.db");
        Files.move(file, moved);
        Files.move(Path.of(file + "-wal"), Path.of(moved + "-wal"));

        try (Connection connection = Databases.connect(Databases.backend(moved, ""), Access.READ)) {
            assertThat(Databases.count(connection)).isEqualTo(1);
        }
    }

    @Test
    void who_opens_the_storage_anew_begins_with_an_empty_file_whatever_log_lies_there() throws Exception {
        Databases.execute(writer, "insert into t values (1)");
        Files.delete(file);

        try (Connection connection = connectAsAnotherProcess()) {
            assertThat(Databases.query(connection, "select count(*) from sqlite_schema"))
                    .isEqualTo("0");
        }
    }

    private static void requireMoved(Action action, FailureKind kind, String message) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(new SqliteBackendProvider().classify(e))
                        .isEqualTo(kind))
                .hasMessageContaining(message);
    }

    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }
}
