package dev.testkeep.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReFrameDatabaseTest {

    @TempDir
    Path folder;

    private Path copy(String name) throws IOException {
        return Files.copy(RealReports.DATABASE, folder.resolve(name));
    }

    private static void execute(Path database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<NewSession> read(Path database) {
        List<NewSession> sessions = new ArrayList<>();
        try (ReportFile file = ReportFiles.open(database)) {
            file.entries().forEach(entry -> sessions.add(entry.read()));
        }
        return sessions;
    }

    private static void assertNotOpened(Path file, String message) {
        assertThatThrownBy(() -> ReportFiles.open(file))
                .isInstanceOf(ReportException.class)
                .hasMessage(message);
    }

    @Test
    void entries_are_named_after_file_and_session_in_the_order_of_their_start() {
        try (ReportFile file = ReportFiles.open(RealReports.DATABASE)) {
            assertThat(file.format()).isEqualTo("ReFrame results database");
            assertThat(file.entries())
                    .hasSize(15)
                    .first()
                    .extracting(ReportEntry::name)
                    .isEqualTo(RealReports.DATABASE + ": session ebfe66b8-29c2-4b25-910e-0509047cd5f6");
        }
    }

    @Test
    void the_report_file_is_the_one_that_the_database_names() {
        assertThat(read(RealReports.DATABASE))
                .first()
                .extracting(NewSession::reportFile)
                .isEqualTo("/home/tester/.reframe/reports/run-report-0.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.db", "what?mode=rwc.json", "100%41#x", "ü;y"})
    void a_database_is_recognised_whatever_its_name(String name) throws IOException {
        Path database = copy(name);
        assertThat(read(database)).hasSize(15);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(database);
        }
    }

    @Test
    void a_database_is_read_and_never_changed() throws IOException {
        Path database = copy("results.db");
        assertThat(database.toFile().setWritable(false)).isTrue();
        assertThat(read(database)).hasSize(15);
        assertThat(database).hasSameBinaryContentAs(RealReports.DATABASE);
    }

    @Test
    void a_database_is_read_while_somebody_writes_to_it_in_wal_mode() throws IOException, SQLException {
        Path database = copy("results.db");
        execute(database, "PRAGMA journal_mode=WAL");
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = writer.createStatement()) {
            statement.execute("DELETE FROM sessions WHERE report_file LIKE '%-0.json'");
            writer.setAutoCommit(false);
            statement.execute("DELETE FROM sessions");
            assertThat(read(database)).hasSize(14);
        }
    }

    @Test
    void a_database_that_two_processes_created_at_once_is_read() throws IOException, SQLException {
        Path database = copy("results.db");
        execute(database, "INSERT INTO metadata VALUES ('1.0')");
        assertThat(read(database)).hasSize(15);
    }

    @Test
    void another_schema_version_is_refused() throws IOException, SQLException {
        Path database = copy("results.db");
        execute(database, "UPDATE metadata SET schema_version = '2.0'");
        assertNotOpened(database, database + ": the database has schema version [2.0], supported is 1.0");
    }

    @Test
    void a_testkeep_database_is_refused_with_a_hint() throws SQLException {
        Path database = folder.resolve("own.db");
        execute(database, "CREATE TABLE sessions(uuid TEXT)", "CREATE TABLE perf_values(value REAL)");
        assertNotOpened(database, database + " is a Testkeep database, not a report. Use it as the storage (--db).");
    }

    @Test
    void another_database_is_refused() throws SQLException {
        Path database = folder.resolve("other.db");
        execute(database, "CREATE TABLE sessions(id INTEGER)");
        assertNotOpened(
                database,
                database + " is an SQLite database, but not ReFrame's results database, which has the tables sessions,"
                        + " testcases and metadata. It has [sessions].");
    }

    @Test
    void a_database_that_is_damaged_at_its_start_is_refused() throws IOException {
        Path database = folder.resolve("results.db");
        byte[] bytes = Files.readAllBytes(RealReports.DATABASE);
        Arrays.fill(bytes, 100, 5000, (byte) 7);
        Files.write(database, bytes);
        assertThatThrownBy(() -> ReportFiles.open(database))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("Cannot read the SQLite database " + database + ": ")
                .hasMessageContaining("malformed");
    }

    @Test
    void a_database_that_is_cut_off_is_refused() throws IOException {
        Path database = folder.resolve("results.db");
        Files.write(database, Arrays.copyOf(Files.readAllBytes(RealReports.DATABASE), 20_000));
        assertThatThrownBy(() -> read(database))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("Cannot read the SQLite database " + database + ": ");
    }

    @Test
    void one_bad_session_does_not_stop_the_others() throws IOException, SQLException {
        Path database = copy("results.db");
        execute(
                database,
                "UPDATE sessions SET json_blob = substr(json_blob, 1, 100) WHERE report_file LIKE '%-1.json'",
                "UPDATE sessions SET json_blob = NULL WHERE report_file LIKE '%-2.json'",
                "UPDATE sessions SET uuid = NULL WHERE report_file LIKE '%-3.json'");
        List<String> failures = new ArrayList<>();
        int read = 0;
        try (ReportFile file = ReportFiles.open(database)) {
            for (ReportEntry entry : file.entries()) {
                try {
                    entry.read();
                    read++;
                } catch (ReportException e) {
                    failures.add(e.getMessage());
                }
            }
        }
        assertThat(read).isEqualTo(13);
        assertThat(failures.get(0))
                .startsWith(database + ": session 300614aa-f889-43a0-a718-12a791e1684b: not valid JSON: ")
                .endsWith("(line 1, column 101)");
        assertThat(failures.get(1)).endsWith("there is no report in the column json_blob");
    }

    @Test
    void a_session_that_is_deleted_before_it_is_read_is_named() throws IOException, SQLException {
        Path database = copy("results.db");
        try (ReportFile file = ReportFiles.open(database)) {
            ReportEntry entry = file.entries().iterator().next();
            execute(database, "DELETE FROM sessions");
            assertThatThrownBy(entry::read)
                    .isInstanceOf(ReportException.class)
                    .hasMessage(database
                            + ": session ebfe66b8-29c2-4b25-910e-0509047cd5f6: it was deleted in the meantime");
        }
    }
}
