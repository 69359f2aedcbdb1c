package dev.testkeep.cli.command;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static dev.testkeep.cli.Cli.SMALL_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
import dev.testkeep.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportCommandTest {

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private static Path folder;

    private static Cli cli = Cli.withUrl("");

    @BeforeParameterizedClassInvocation
    void import_the_examples() {
        cli = Cli.in(folder, database);
        cli.run("import", EXAMPLES.toString());
    }

    @Test
    void a_session_is_exported_as_the_report_that_was_imported() {
        assertThat(cli.run("export", SMALL_SESSION).json())
                .isEqualTo(Cli.json(EXAMPLES.resolve("08-session-extras.json")));
    }

    @Test
    void a_period_is_exported_as_an_array_of_reports() {
        assertThat(cli.run("export", "20261122:now").json())
                .containsExactly(
                        Cli.json(EXAMPLES.resolve("01-unittest-failures.json")),
                        Cli.json(EXAMPLES.resolve("04-xfail-xpass-references.json")),
                        Cli.json(EXAMPLES.resolve("05-retries-three-runs.json")),
                        Cli.json(EXAMPLES.resolve("08-session-extras.json")));
    }

    @Test
    void a_period_without_sessions_is_an_empty_array() {
        assertThat(cli.run("export", "20200101:20200102").json()).isEmpty();
    }

    @Test
    void a_session_that_is_not_there_is_an_error() {
        Outcome outcome = cli.run("export", "00000000-0000-4000-8000-000000000000");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("testkeep: There is no session 00000000-0000-4000-8000-000000000000");
    }

    @Test
    void test_cases_are_exported_as_an_array() {
        assertThat(cli.run("export", "--cases", SMALL_SESSION + ":0:0").json())
                .containsExactly(
                        Cli.json(EXAMPLES.resolve("08-session-extras.json")).at("/runs/0/testcases/0"));
    }

    @Test
    void names_and_filters_choose_the_test_cases_to_export() {
        assertThat(cli.run("export", "--cases", "all", "-n", "stream", "-E", "num_tasks == 1")
                        .json())
                .containsExactly(
                        Cli.json(EXAMPLES.resolve("08-session-extras.json")).at("/runs/0/testcases/0"));
    }

    @Test
    void names_and_filters_choose_no_sessions() {
        Outcome outcome = cli.run("export", "all", "-n", "stream");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("--cases");
    }

    @Test
    void sessions_that_meet_a_condition_are_exported_as_an_array() {
        assertThat(cli.run("export", "?driver == '550.54.15'").json())
                .containsExactly(Cli.json(EXAMPLES.resolve("08-session-extras.json")));
    }

    @Test
    void part_of_a_session_is_no_report() {
        assertThat(cli.run("export", SMALL_SESSION + ":0").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void a_compact_export_is_one_line() {
        assertThat(cli.run("export", "all", "--compact").lines()).hasSize(1);
    }

    @Test
    void a_file_gets_what_would_be_printed() throws IOException {
        Path file = folder.resolve("export.json");

        Outcome outcome = cli.run("export", "all", "-o", file.toString());

        assertThat(outcome).isEqualTo(new Outcome(ExitCode.OK, "", ""));
        assertThat(file).hasContent(cli.run("export", "all").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".lock", "-wal"})
    void the_database_is_never_replaced_by_what_is_in_it(String suffix) {
        Path file = Path.of(database.file(folder, "testkeep") + suffix);
        String before = cli.run("export", "all").out();

        Outcome outcome = cli.run("export", "all", "-o", file.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("the database is in " + file);
        assertThat(cli.run("export", "all").out()).isEqualTo(before);
    }

    @Test
    void a_file_stays_as_it_is_when_the_export_fails() throws IOException {
        Path file = Files.writeString(folder.resolve("precious.json"), "precious");

        cli.run("export", "00000000-0000-4000-8000-000000000000", "-o", file.toString());

        assertThat(file).hasContent("precious");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_file_in_a_folder_that_does_not_exist_cannot_be_written() {
        Outcome outcome =
                cli.run("export", "all", "-o", folder.resolve("none/x.json").toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.err())
                .startsWith("testkeep: cannot write the output: ")
                .contains("no such file or folder");
    }
}
