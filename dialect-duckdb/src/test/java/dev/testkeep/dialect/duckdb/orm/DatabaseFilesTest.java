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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void the_log_has_them_before_anything_is_in_it_and_is_gone_if_nothing_was() throws Exception {
        Path log = Path.of(file + ".wal");
        try (Connection connection = source.getConnection()) {
            assertThat(Files.getPosixFilePermissions(log)).isEqualTo(MODE);
            assertThat(log).isEmptyFile();
            insert(connection);
            connection.commit();
            assertThat(log).isNotEmptyFile();
        }
        try (Connection connection = source.getConnection()) {
            assertThat(single(connection, "select count(*) from t")).isEqualTo("1");
        }
        assertThat(log).doesNotExist();
    }

    @Test
    void what_does_not_fit_into_memory_goes_where_only_those_may_look_who_may_read_the_database() throws Exception {
        Path spill = Path.of(file + ".tmp");
        try (Connection connection = source.getConnection()) {
            execute(connection, "set memory_limit = '40MB'");
            execute(connection, "create temp table large as select i, md5(i::varchar) as m from range(3000000) r(i)");

            assertThat(spill).isNotEmptyDirectory();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spill)))
                    .isEqualTo("rwxrwx---");
        }
        assertThat(spill).doesNotExist();
    }

    @Test
    void whoever_only_reads_puts_it_where_nobody_else_may_look() throws Exception {
        source.close();
        try (DuckDBDataSource reader =
                        DuckDBDataSource.file(file).threads(1).readOnly().build();
                Connection connection = reader.getConnection()) {
            Path spill = Path.of(single(connection, "select current_setting('temp_directory')"));
            execute(connection, "set memory_limit = '40MB'");
            execute(connection, "create temp table large as select i, md5(i::varchar) as m from range(3000000) r(i)");

            assertThat(spill).isNotEmptyDirectory();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(Objects.requireNonNull(spill.getParent()))))
                    .isEqualTo("rwx------");
            assertThat(Path.of(file + ".tmp")).doesNotExist();
        }
    }

    @Test
    void what_belongs_to_a_database_stays_until_the_last_data_source_of_it_is_closed() throws Exception {
        Path log = Path.of(file + ".wal");
        try (DuckDBDataSource other = open();
                Connection remaining = other.getConnection()) {
            source.getConnection().close();
            assertThat(log).exists();
            assertThat(Path.of(file + ".tmp")).isDirectory();
            assertThat(single(remaining, "select count(*) from t")).isEqualTo("0");
        }
        assertThat(log).doesNotExist();
        assertThat(Path.of(file + ".tmp")).doesNotExist();
    }

    @Test
    void nothing_is_put_where_a_link_leads() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(Path.of(file + ".tmp"), elsewhere);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(source::getConnection)
                .withMessageContaining(file + ".tmp is no folder");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_link_in_place_of_the_log_is_refused_and_leads_nowhere(boolean isSymbolic) throws Exception {
        Path victim = Files.writeString(folder.resolve("victim"), "of somebody else");
        Path log = Path.of(file + ".wal");
        if (isSymbolic) {
            Files.createSymbolicLink(log, victim);
        } else {
            Files.createLink(log, victim);
        }

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(source::getConnection)
                .withMessageContaining(log + " is a link");
        assertThat(victim).hasContent("of somebody else");
        assertThat(log).exists();
    }

    @Test
    void the_log_of_another_file_does_not_meet_a_restored_one() throws Exception {
        Path log = Path.of(file + ".wal");
        Path backup = Files.copy(file, folder.resolve("backup"));
        for (int i = 0; i < 2; i++) {
            try (Connection connection = source.getConnection()) {
                insert(connection);
                connection.commit();
                Files.copy(log, folder.resolve("old log"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(folder.resolve("old log"), log);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(source::getConnection)
                .withMessageContaining("WAL");
        assertThat(file).hasSameBinaryContentAs(backup);

        Files.delete(log);
        assertThat(rows()).isZero();
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
