package dev.testkeep.dialect.duckdb.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFilesTest {

    private static final Set<PosixFilePermission> MODE = PosixFilePermissions.fromString("rw-rw----");

    @TempDir
    Path folder;

    private Path file;
    private DuckDBDataSource source;

    @BeforeEach
    void createTable() throws SQLException {
        file = folder.resolve("results.duckdb");
        source = open();
        try (Connection connection = source.getConnection()) {
            execute(connection, "create table t (x integer)");
        }
    }

    private DuckDBDataSource open() {
        return DuckDBDataSource.file(file)
                .threads(1)
                .closeWhenIdle()
                .permissions(MODE)
                .build();
    }

    @AfterEach
    void close() throws SQLException {
        source.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void insert(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "insert into t values (1)");
    }

    private long rows() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Long.parseLong(single(connection, "select count(*) from t"));
        }
    }

    @Test
    void a_file_that_was_deleted_is_not_begun_anew() throws Exception {
        Files.delete(file);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(source::getConnection)
                .withMessageContaining(file + " is gone");
        assertThat(file).doesNotExist();
    }

    @Test
    void nothing_is_acknowledged_that_went_into_a_file_that_was_deleted_meanwhile() throws Exception {
        try (Connection connection = source.getConnection()) {
            insert(connection);
            Files.delete(file);

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(connection::commit)
                    .withMessageContaining("deleted or replaced");
        }
    }

    @Test
    void a_backup_that_was_restored_meanwhile_stays_as_it_is() throws Exception {
        Path backup = Files.copy(file, folder.resolve("backup"));
        try (Connection connection = source.getConnection()) {
            insert(connection);
            connection.commit();
            execute(connection, "insert into t values (2)");
            Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(connection::commit)
                    .withMessageContaining("deleted or replaced");
        }

        assertThat(rows()).isZero();
    }

    @Test
    void all_files_have_the_permissions_that_were_asked_for() throws Exception {
        try (Connection connection = source.getConnection()) {
            insert(connection);
            connection.commit();

            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(MODE);
            assertThat(Files.getPosixFilePermissions(Path.of(file + ".wal"))).isEqualTo(MODE);
        }
        assertThat(rows()).isOne();
    }

    @Test
    void a_file_that_was_there_keeps_its_permissions() throws Exception {
        var mine = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, mine);

        try (DuckDBDataSource other = open();
                Connection connection = other.getConnection()) {
            assertThat(single(connection, "select count(*) from t")).isEqualTo("0");
        }

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(mine);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_engine_leaves_no_file_in_the_temporary_folder() throws IOException {
        try (Stream<String> mapped = Files.lines(Path.of("/proc/self/maps"))) {
            assertThat(mapped.filter(line -> line.contains("libduckdb_java")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("(deleted)"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_pipe_is_not_waited_for() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        try (DuckDBDataSource other = DuckDBDataSource.file(pipe).build()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(other::getConnection)
                    .withMessageContaining(pipe + " is no file");
        }
    }
}
