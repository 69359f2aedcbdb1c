package dev.testkeep.cli.command;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static dev.testkeep.cli.Cli.SMALL_SESSION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
import dev.testkeep.cli.failure.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Database.class)
final class ImportCommandTest {

    @Parameter
    private Database database = Database.SQLITE;

    private static final Path SMALL_REPORT = EXAMPLES.resolve("08-session-extras.json");

    @TempDir
    private Path folder;

    private Cli cli = Cli.withUrl("");
    private Path reports = Path.of("");

    @BeforeEach
    void make_an_empty_folder_of_reports() throws IOException {
        cli = Cli.in(folder, database);
        reports = Files.createDirectory(folder.resolve("reports"));
    }

    @Test
    void a_folder_of_reports_is_imported_in_the_order_of_names() {
        Outcome outcome = cli.run("import", EXAMPLES.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualToIgnoringNewLines("4 stored, 0 unchanged, 0 conflict, 0 refused.");
        assertThat(outcome.lines().subList(0, 4))
                .containsExactly(
                        "stored     ebfe66b8-29c2-4b25-910e-0509047cd5f6  8 cases  "
                                + EXAMPLES.resolve("01-unittest-failures.json"),
                        "stored     17fbe5bf-a09b-463b-9130-8f84db563e32  8 cases  "
                                + EXAMPLES.resolve("04-xfail-xpass-references.json"),
                        "stored     039c6181-b5ed-4fb4-ba6e-7c0821bea592  5 cases  "
                                + EXAMPLES.resolve("05-retries-three-runs.json"),
                        "stored     " + SMALL_SESSION + "  1 case  " + SMALL_REPORT);
    }

    @Test
    void the_table_of_the_imported_sessions_follows() {
        assertThat(cli.run("import", SMALL_REPORT.toString()).lines().subList(1, 4))
                .satisfiesExactly(
                        heading -> assertThat(heading).startsWith("UUID ").endsWith("driver"),
                        rule -> assertThat(rule).containsPattern("^-+  -+"),
                        row -> assertThat(row).startsWith(SMALL_SESSION).contains("20261122T071606+0000"));
    }

    @Test
    void importing_twice_changes_nothing() {
        cli.run("import", SMALL_REPORT.toString());

        Outcome again = cli.run("import", SMALL_REPORT.toString());

        assertThat(again.exitCode()).isZero();
        assertThat(again.lines()).first().asString().startsWith("unchanged  " + SMALL_SESSION);
        assertThat(cli.run("sessions", "--format", "json").json()).hasSize(1);
    }

    @Test
    void every_session_of_a_reframe_database_gets_a_line() {
        Outcome outcome = cli.run("import", Cli.REFRAME_DATABASE.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.lines())
                .filteredOn(line -> line.startsWith("stored "))
                .hasSize(15);
    }

    @Test
    void databases_in_a_folder_are_recognised_by_their_content_at_any_depth() throws IOException {
        Path deep = Files.createDirectories(reports.resolve("a/b"));
        Files.copy(Cli.REFRAME_DATABASE, deep.resolve("no-extension"));
        Files.writeString(deep.resolve("notes.txt"), "nothing to import");

        Outcome outcome = cli.run("import", reports.toString());

        assertThat(outcome.err()).startsWith("15 stored, 0 unchanged, 0 conflict, 0 refused.");
    }

    @Test
    void the_database_itself_is_no_report_even_if_it_lies_among_them() throws IOException {
        Files.copy(SMALL_REPORT, folder.resolve("report.json"));
        cli.run("import", folder.toString());

        assertThat(cli.run("import", folder.toString()).err())
                .startsWith("0 stored, 1 unchanged, 0 conflict, 0 refused.");
    }

    @Test
    void the_database_itself_is_refused_by_name() {
        cli.run("import", SMALL_REPORT.toString());

        assertRefused(database.file(folder, "testkeep"), "this is the database that is imported into");
    }

    @Test
    void a_file_that_the_database_has_beside_its_own_is_refused_by_name() throws IOException {
        cli.run("import", SMALL_REPORT.toString());
        Path lock = Path.of(database.file(folder, "testkeep") + ".lock");
        assertThat(lock).exists();

        assertRefused(lock, "this is the database that is imported into");
    }

    @Test
    void a_report_that_cannot_be_stored_does_not_stop_the_others() throws IOException {
        Files.writeString(
                reports.resolve("1.json"), Files.readString(SMALL_REPORT).substring(0, 500));
        Files.copy(SMALL_REPORT, reports.resolve("2.json"));

        Outcome outcome = cli.run("import", reports.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.lines()).first().asString().startsWith("refused  ").contains("1.json");
        assertThat(outcome.lines()).element(1).asString().startsWith("stored  ");
    }

    @Test
    void where_nothing_is_stored_only_programs_get_headings() throws IOException {
        Files.writeString(reports.resolve("1.json"), "no report");

        assertThat(cli.run("import", reports.toString()).lines())
                .singleElement()
                .asString()
                .startsWith("refused  ");
        assertThat(cli.run("import", reports.toString(), "--format", "csv").lines())
                .singleElement()
                .asString()
                .startsWith("UUID,");
    }

    @Test
    void another_report_with_the_same_uuid_is_a_conflict() throws IOException {
        cli.run("import", SMALL_REPORT.toString());
        String changed = Files.readString(SMALL_REPORT).replace("5644.6", "5644.7");
        Path other = Files.writeString(reports.resolve("other.json"), changed);

        Outcome outcome = cli.run("import", other.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.lines())
                .first()
                .asString()
                .startsWith("conflict ")
                .contains(SMALL_SESSION, other.toString());
    }

    @Test
    void a_folder_without_reports_is_refused() {
        assertRefused(reports, "no reports");
    }

    @Test
    void a_path_that_does_not_exist_is_refused() {
        assertRefused(reports.resolve("nowhere.json"), "no such file");
    }

    @Test
    void a_link_to_nowhere_in_a_folder_is_refused() throws IOException {
        Files.createSymbolicLink(reports.resolve("link.json"), reports.resolve("nowhere"));

        assertRefused(reports, "link.json");
    }

    @Test
    void text_is_refused() throws IOException {
        assertRefused(Files.writeString(reports.resolve("notes.txt"), "hello"), "notes.txt");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertRefused(Files.createFile(reports.resolve("empty.json")), "empty");
    }

    @Test
    void a_member_of_the_wrong_type_is_refused_with_its_place() throws IOException {
        String wrong = Files.readString(SMALL_REPORT).replaceFirst("\"runs\": \\[", "\"runs\": [17, ");

        assertRefused(Files.writeString(reports.resolve("wrong.json"), wrong), "/runs/0");
    }

    @Test
    void programs_get_the_table_and_nothing_else() {
        Outcome outcome = cli.run("import", SMALL_REPORT.toString(), "--format=json");

        assertThat(outcome.json().get(0).get("UUID").asString()).isEqualTo(SMALL_SESSION);
        assertThat(outcome.err()).startsWith("stored ").contains("1 stored");
    }

    @Test
    void a_folder_that_is_linked_is_imported_once_and_a_circle_ends() throws IOException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Files.copy(SMALL_REPORT, archive.resolve("1.json"));
        Files.createSymbolicLink(reports.resolve("2025"), archive);
        Files.createSymbolicLink(reports.resolve("again"), archive);
        Files.createSymbolicLink(archive.resolve("up"), folder.resolve("reports"));

        Outcome outcome = cli.run("import", reports.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualToIgnoringNewLines("1 stored, 0 unchanged, 0 conflict, 0 refused.");
        assertThat(outcome.lines())
                .first()
                .asString()
                .endsWith(reports.resolve("2025/1.json").toString());
    }

    @Test
    void upper_case_and_packed_reports_are_taken_and_others_like_them_are_counted() throws IOException {
        Files.copy(EXAMPLES.resolve("01-unittest-failures.json"), reports.resolve("R.JSON"));
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(reports.resolve("z.json.gz")))) {
            Files.copy(SMALL_REPORT, packed);
        }
        Files.writeString(reports.resolve("y.json.xz"), "");
        Files.writeString(reports.resolve("notes.txt"), "");

        assertThat(cli.run("import", reports.toString()).err())
                .isEqualToIgnoringNewLines("2 stored, 0 unchanged, 0 conflict, 0 refused. Not taken, though their names"
                        + " begin like those of reports: 1 (" + reports.resolve("y.json.xz") + ").");
    }

    @Test
    void a_report_comes_from_the_standard_input() throws IOException {
        Outcome outcome = cli.input(Files.readAllBytes(SMALL_REPORT)).run("import", "-");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.lines())
                .first()
                .asString()
                .isEqualTo("stored     " + SMALL_SESSION + "  1 case  standard input");
    }

    @Test
    void what_comes_from_the_standard_input_and_is_no_report_is_refused() {
        assertThat(cli.input("hello".getBytes(UTF_8)).run("import", "-").lines())
                .first()
                .asString()
                .startsWith("refused    standard input is not a report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1E+99999999999", "1e-99999999999"})
    void a_number_out_of_any_range_is_refused_and_the_others_are_stored(String number) throws IOException {
        String small = Files.readString(SMALL_REPORT);
        Files.writeString(
                reports.resolve("1.json"),
                small.replaceFirst("\"time_end_unix\": [0-9.]+", "\"time_end_unix\": " + number));
        Files.writeString(
                reports.resolve("2.json"), small.replaceFirst("\"num_tasks\": 1", "\"num_tasks\": " + number));
        Files.writeString(reports.resolve("3.json"), small.replaceFirst("5644\\.6", number));
        Files.writeString(
                reports.resolve("4.json"),
                small.replaceFirst("\"session_info\": \\{", "\"session_info\": {\"x\": " + number + ","));
        Files.writeString(reports.resolve("5.json"), small);

        Outcome outcome = cli.run("import", reports.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.err()).isEqualToIgnoringNewLines("1 stored, 0 unchanged, 0 conflict, 4 refused.");
        assertThat(outcome.out()).doesNotContain("defect");
    }

    @Test
    void a_time_at_the_end_of_all_times_is_refused_by_its_name_and_the_others_are_stored() throws IOException {
        String small = Files.readString(SMALL_REPORT);
        String last = "31556889864403199";
        Files.writeString(
                reports.resolve("1.json"),
                small.replaceFirst("\"job_completion_time_unix\": [0-9.]+", "\"job_completion_time_unix\": " + last));
        Files.writeString(
                reports.resolve("2.json"),
                small.replaceFirst("\"time_end_unix\": [0-9.]+", "\"time_end_unix\": " + last));
        Files.writeString(reports.resolve("3.json"), small);

        Outcome outcome = cli.run("import", reports.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.lines().subList(0, 3))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("refused").contains("1.json", "test case 'stream_test'"),
                        second -> assertThat(second).startsWith("refused").contains("2.json", "end of the session"),
                        third -> assertThat(third).startsWith("stored"));
    }

    private void assertRefused(Path path, String reason) {
        Outcome outcome = cli.run("import", path.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.lines()).first().asString().startsWith("refused  ").contains(path.toString(), reason);
    }
}
