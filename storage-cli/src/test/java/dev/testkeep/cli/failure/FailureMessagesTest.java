package dev.testkeep.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FailureMessagesTest {

    @TempDir
    private Path folder;

    private static void assertFails(Outcome outcome, int exitCode, String... message) {
        assertThat(outcome.exitCode()).isEqualTo(exitCode);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("testkeep: ").contains(message).doesNotContain("\tat ");
    }

    @Test
    void a_selection_that_is_not_right_is_marked_where_it_goes_wrong() {
        assertFails(Cli.in(folder).run("sessions", "now-1x:now"), ExitCode.USAGE, "\n  now-1x:now\n     ^");
    }

    @Test
    void the_mark_stands_right_below_wide_and_control_characters_too() {
        assertFails(
                Cli.in(folder).run("cases", "-E", "name == '日本\t' x"),
                ExitCode.USAGE,
                "\n  name == '日本\\t' x\n                   ^");
    }

    @Test
    void of_a_long_text_the_surroundings_are_shown() {
        String filter = "a == 1 or ".repeat(500) + "or" + " and b == 2".repeat(500);

        assertThat(Cli.in(folder).run("cases", "-E", filter).err().lines())
                .allMatch(line -> line.length() < 600)
                .anyMatch(line -> line.startsWith("  …") && line.endsWith("…"));
    }

    @Test
    void what_is_not_right_creates_no_database() {
        Cli.in(folder).run("cases", "-E", "==");
        Cli.in(folder).run("delete", "now-1x:now");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_pattern_nested_too_deeply_is_not_right() {
        assertFails(
                Cli.in(folder).run("cases", "-n", "(".repeat(100_000)),
                ExitCode.USAGE,
                "a regular expression (Stack overflow");
    }

    @Test
    void a_pattern_that_is_not_right_is_marked_where_it_goes_wrong() {
        assertFails(Cli.in(folder).run("cases", "-n", "a(b"), ExitCode.USAGE, "Unclosed group", "a(b");
    }

    @Test
    void an_unknown_option_is_named_with_the_command_to_ask_for_help() {
        assertFails(
                Cli.in(folder).run("cases", "--nope"),
                ExitCode.USAGE,
                "Unknown option: '--nope'",
                "Try 'testkeep cases --help'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases --limit", "history . --limit", "stats --top"})
    void a_number_that_is_none_is_named_with_its_option(String option) {
        for (String number : new String[] {"-1", "x", "1e3", "9999999999"}) {
            String[] command = (option + " " + number).split(" ");

            assertFails(Cli.in(folder).run(command), ExitCode.USAGE, command[command.length - 2], "'" + number + "'");
        }
    }

    @Test
    void a_missing_argument_and_a_missing_command_are_usage_errors() {
        assertFails(Cli.in(folder).run("import"), ExitCode.USAGE, "PATH");
        assertFails(Cli.in(folder).run(), ExitCode.USAGE, "Missing required subcommand");
    }

    @Test
    void a_time_out_must_be_positive() {
        assertFails(Cli.in(folder).run("sessions", "--timeout", "0"), ExitCode.USAGE, "positive");
    }

    @Test
    void a_url_that_no_backend_supports_is_answered_with_those_that_there_are() {
        assertFails(Cli.withUrl("jdbc:nosuch:x").run("sessions"), ExitCode.USAGE, "jdbc:nosuch", "sqlite");
    }

    @Test
    void a_missing_jar_is_asked_for_where_jars_go() {
        assertFails(
                Cli.withUrl("jdbc:db2://host/x").backends(folder).run("sessions"),
                ExitCode.USAGE,
                "Add the jar",
                "into the folder " + folder + ", or into another that TESTKEEP_BACKENDS names.\n");
    }

    @Test
    void what_is_wrong_with_the_folder_of_jars_is_said_when_one_is_missed() throws IOException {
        Files.writeString(folder.resolve("garbage.jar"), "this is no jar");
        Files.writeString(folder.resolve("README.txt"), "put jars here");

        assertFails(
                Cli.withUrl("jdbc:db2://host/x").backends(folder).run("sessions"),
                ExitCode.USAGE,
                "garbage.jar in " + folder + " is no jar, or cannot be read.\n");
        assertFails(
                Cli.withUrl("jdbc:db2://host/x")
                        .backends(folder.resolve("nosuch"))
                        .run("sessions"),
                ExitCode.USAGE,
                "The folder " + folder.resolve("nosuch") + " does not exist.\n");
    }

    @Test
    void a_url_that_is_wrong_needs_no_jar() {
        Outcome outcome = Cli.withUrl("jdbc:sqllite:x").backends(folder).run("sessions");

        assertFails(outcome, ExitCode.USAGE, "Did you mean jdbc:sqlite:?");
        assertThat(outcome.err()).doesNotContain("folder");
    }

    @Test
    void a_database_under_a_file_cannot_be_reached() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertFails(Cli.in(file).run("sessions"), ExitCode.DATABASE, file.toString());
    }

    @Test
    void a_file_that_is_no_database_is_a_failing_database() throws IOException {
        Path file = Files.writeString(folder.resolve("testkeep.sqlite"), "This is not a database. ".repeat(100));

        assertFails(Cli.in(folder).run("sessions"), ExitCode.DATABASE, file.toString());
    }

    @Test
    void a_locked_database_is_waited_for_as_long_as_told() throws SQLException {
        Cli cli = Cli.in(folder);
        cli.run("import", Cli.EXAMPLES.toString());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("testkeep.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");

            assertFails(cli.run("delete", "all", "--timeout", "1"), ExitCode.DATABASE, "testkeep.sqlite");
        }
    }

    @Test
    void the_database_of_reframe_is_refused_with_a_hint() throws IOException {
        Path database = folder.resolve("testkeep.sqlite");
        Files.copy(Cli.REFRAME_DATABASE, database);

        assertFails(Cli.in(folder).run("sessions"), ExitCode.SCHEMA, "ReFrame wrote it", "import");
        assertThat(database).hasSameBinaryContentAs(Cli.REFRAME_DATABASE);
    }

    @Test
    void a_password_file_that_cannot_be_read_is_named() {
        Cli cli = Cli.in(folder).variable("TESTKEEP_PASSWORD_FILE", "/nowhere/password");

        assertFails(cli.run("sessions"), ExitCode.USAGE, "TESTKEEP_PASSWORD_FILE /nowhere/password");
    }

    @Test
    void an_argument_that_arrived_broken_is_refused() {
        assertFails(Cli.in(folder).run("cases", "-n", "pr\ufffdfung"), ExitCode.USAGE, "character set");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_property_of_another_backend_is_refused() {
        assertFails(Cli.in(folder).run("sessions", "--property", "postgresql_db=x"), ExitCode.USAGE, "'postgres'");
        assertFails(Cli.in(folder).run("sessions", "--property", "nosuch_db=x"), ExitCode.USAGE, "sqlite");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_beside_a_url_is_refused() {
        assertFails(
                Cli.in(folder).run("sessions", "--property", "sqlite_db_file=x.db"),
                ExitCode.USAGE,
                "Both a URL and the property sqlite_db_file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb"})
    void without_a_url_the_file_of_a_property_is_used(String backend) {
        Path file = folder.resolve(backend.equals("sqlite") ? "a?b #c;d.db" : "a b #c.db");

        Outcome outcome = Cli.withUrl("")
                .variable("HOME", folder.toString())
                .run("import", "../examples/reports", "--property", backend + "_db_file=" + file);

        assertThat(outcome.err()).startsWith("4 stored");
        assertThat(file).isRegularFile();
    }

    @Test
    void a_path_that_the_driver_cannot_open_is_refused() {
        assertFails(
                Cli.withUrl("").run("sessions", "--property", "duckdb_db_file=" + folder.resolve("a?b.db")),
                ExitCode.USAGE,
                "without ';' and '?'");
    }

    @Test
    void the_stack_trace_is_shown_to_who_asks_for_it() {
        assertThat(Cli.in(folder).run("sessions", "now", "-v").err()).contains("\tat dev.testkeep.storage.Selector");
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_failure() {
        StringWriter err = new StringWriter();

        assertThat(Cli.in(folder).run(failingWith("Broken pipe"), err, "schema"))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void output_that_cannot_be_written_is_a_failure() {
        StringWriter err = new StringWriter();
        Cli.in(folder).run("import", Cli.EXAMPLES.toString());

        assertThat(Cli.in(folder).run(failingWith("No space left on device"), err, "sessions", "--format", "json"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("testkeep: cannot write the output: No space left on device");
    }

    private static OutputStream failingWith(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
