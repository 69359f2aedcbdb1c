package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.Access;
import dev.testkeep.storage.spi.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file may be read and not written, while its owner writes it or after that. */
class ReadOnlyFileTest {

    @TempDir
    Path folder;

    private Path file;
    private Connection owner;

    @BeforeEach
    void store() throws SQLException {
        file = folder.resolve("results.db");
        owner = connectAsOwner();
        Databases.execute(owner, "create table t (x integer)");
        Databases.execute(owner, "insert into t values (1)");
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
    }

    private Connection connectAsOwner() throws SQLException {
        return Databases.connect(Databases.backend(file, ""), Access.WRITE);
    }

    private static Connection connectReadOnly(Path file) throws SQLException {
        SqliteSettings own = SqliteSettings.of(StorageConfig.of("jdbc:sqlite:" + file));
        SqliteSettings others = new SqliteSettings(
                own.file(), own.parameters(), own.mode(), own.timeout(), own.network(), Optional.of("It is not ours."));
        return new FileDataSource(others, Access.READ).getConnection();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList().stream();
        }
    }

    private static void assertFails(ThrowingCallable action, FailureKind kind, String message) {
        assertThatExceptionOfType(DatabaseFileException.class)
                .isThrownBy(action)
                .withMessageContaining(message)
                .extracting(DatabaseFileException::kind)
                .isEqualTo(kind);
    }

    @Test
    void beside_a_writer_what_is_still_in_the_log_is_read() throws Exception {
        try (Connection reader = connectReadOnly(file)) {
            assertThat(Databases.count(reader)).isEqualTo(1);
            Databases.execute(owner, "insert into t values (2)");
            assertThat(Databases.count(reader)).isEqualTo(2);
        }
    }

    @Test
    void without_a_log_no_other_file_is_needed_or_made() throws Exception {
        owner.close();
        Files.delete(Path.of(file + ".lock"));
        try (Connection reader = connectReadOnly(file)) {
            assertThat(Databases.count(reader)).isEqualTo(1);
            assertThat(files(folder)).containsExactly(file);
        }
    }

    @Test
    void what_was_read_while_somebody_wrote_is_no_answer() throws Exception {
        owner.close();
        try (Connection reader = connectReadOnly(file)) {
            reader.setAutoCommit(false);
            assertThat(Databases.count(reader)).isEqualTo(1);
            owner = connectAsOwner();
            Databases.execute(owner, "insert into t values (2)");

            assertFails(reader::commit, FailureKind.UNAVAILABLE, "was written while it was read");
        }
    }

    @Test
    void a_connection_that_was_kept_does_not_read_what_was_written_since() throws Exception {
        owner.close();
        try (Connection reader = connectReadOnly(file)) {
            owner = connectAsOwner();
            Databases.execute(owner, "insert into t values (2)");
            owner.close();

            assertFails(() -> reader.setAutoCommit(false), FailureKind.UNAVAILABLE, "was written");
        }
    }

    @Test
    void a_log_that_cannot_be_read_is_never_left_out() throws Exception {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        Path copy = killed.resolve("results.db");
        Files.copy(file, copy);
        Files.copy(Path.of(file + "-wal"), Path.of(copy + "-wal"));

        assertFails(() -> connectReadOnly(copy), FailureKind.PERMANENT, "Let somebody who may write open " + copy);
        assertThat(files(killed)).containsExactlyInAnyOrder(copy, Path.of(copy + "-wal"));
    }
}
