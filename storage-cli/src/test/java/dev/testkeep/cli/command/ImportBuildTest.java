package dev.testkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The result files that a build has left, as one session. */
final class ImportBuildTest {

    private static final Path FILES =
            Path.of("..", "report-formats/src/test/resources/dev/testkeep/reports/exchange/junit-xml");

    private static final Path SUREFIRE = FILES.resolve("surefire-3.6.1-j6");

    @TempDir
    private Path folder;

    private Cli cli = Cli.withUrl("");
    private Path target = Path.of("");

    @BeforeEach
    void make_the_folder_of_a_build() throws IOException {
        cli = Cli.in(folder);
        target = Files.createDirectory(folder.resolve("target"));
    }

    private JsonNode sessions() {
        return cli.run("sessions", "--format", "json").json();
    }

    @Test
    void all_files_of_a_build_are_one_session_with_every_attempt() {
        Outcome outcome = cli.run("import", SUREFIRE.toString(), "--session-key", "build 7");

        assertThat(outcome.exitCode()).isZero();
        // 17 tests, of which 4 were tried again, once or twice.
        assertThat(outcome.lines())
                .first()
                .asString()
                .matches("stored     [-0-9a-f]{36}  23 cases  build 7 \\(4 files\\)");
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void again_it_is_unchanged_also_from_copies_with_other_times() throws IOException {
        cli.run("import", SUREFIRE.toString(), "--session-key", "build 7");
        try (var files = Files.list(SUREFIRE)) {
            for (Path file : files.toList()) {
                Path copy = Files.copy(file, target.resolve(file.getFileName()));
                Files.setLastModifiedTime(copy, FileTime.from(Instant.EPOCH));
            }
        }

        Outcome again = cli.run("import", target.toString(), "--session-key", "build 7");

        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).startsWith("0 stored, 1 unchanged, 0 conflict, 0 refused.");
    }

    @Test
    void the_same_file_twice_counts_once() {
        String file = SUREFIRE.resolve("TEST-t.AlphaTest.xml").toString();

        Outcome outcome = cli.run("import", file, file, "--session-key", "k");

        assertThat(outcome.lines().get(0)).isEqualTo("unchanged  " + file + ": the same as a file before");
        assertThat(outcome.lines().get(1)).endsWith("10 cases  k (1 file)");
    }

    @Test
    void attributes_and_the_start_stand_above_what_files_tell() {
        cli.run(
                "import",
                FILES.resolve("dorny/junit4-complete.xml").toString(),
                "--session-key=k",
                "--attribute=commit=4f2a9c1",
                "--attribute",
                "branch=main",
                "--started=2026-01-02T03:04:05+01:00");

        JsonNode session = sessions().get(0);
        assertThat(session.toString()).contains("2026-01-02T02:04:05Z").doesNotContain("2021-04-02");
        assertThat(cli.run("sessions", "all?commit == '4f2a9c1' and branch == 'main'", "--format", "json")
                        .json())
                .hasSize(1);
    }

    @Test
    void without_a_key_each_file_is_a_session() {
        Outcome outcome = cli.run("import", SUREFIRE.toString());

        assertThat(outcome.err()).startsWith("4 stored, 0 unchanged");
        assertThat(cli.run("import", SUREFIRE.toString()).err()).startsWith("0 stored, 4 unchanged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GITHUB_REPOSITORY=o/r;GITHUB_RUN_ID=5;GITHUB_RUN_ATTEMPT=2;GITHUB_JOB=test | github:o/r:5:2:test",
                "CI_PROJECT_PATH=g/p;CI_PIPELINE_ID=8;CI_JOB_ID=9 | gitlab:g/p:8:9",
                "BUILD_TAG=jenkins-it-12 | jenkins:jenkins-it-12",
                "TESTKEEP_SESSION_KEY=mine;BUILD_TAG=jenkins-it-12 | mine"
            })
    void a_ci_server_has_the_key(String variables, String key) {
        for (String variable : variables.split(";", -1)) {
            String[] parts = variable.split("=", 2);
            cli.variable(parts[0], parts[1]);
        }

        assertThat(cli.run("import", SUREFIRE.toString()).lines())
                .first()
                .asString()
                .endsWith(key + " (4 files)");
    }

    @Test
    void an_empty_key_stands_for_none() {
        cli.variable("BUILD_TAG", "jenkins-it-12");

        assertThat(cli.run("import", SUREFIRE.toString(), "--session-key", "").err())
                .startsWith("4 stored");
    }

    @Test
    void the_other_files_of_a_build_are_passed_over_and_links_are_not_followed() throws IOException {
        Files.copy(SUREFIRE.resolve("TEST-t.AlphaTest.xml"), target.resolve("TEST-t.AlphaTest.xml"));
        Files.writeString(target.resolve("package.json"), "{\"name\": \"x\"}");
        Files.writeString(target.resolve("pom.xml"), "<project/>");
        Files.writeString(target.resolve("t.txt"), "Tests run: 10");
        Files.createSymbolicLink(target.resolve("link"), SUREFIRE.toAbsolutePath());
        Files.createSymbolicLink(
                target.resolve("TEST-x.xml"),
                SUREFIRE.resolve("TEST-t.FlakyTest.xml").toAbsolutePath());

        Outcome outcome = cli.run("import", target.toString(), "--session-key", "k");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.lines()).first().asString().endsWith("10 cases  k (1 file)");
    }

    @Test
    void what_a_dying_fork_left_is_named_and_the_rest_is_stored() throws IOException {
        Files.copy(SUREFIRE.resolve("TEST-t.AlphaTest.xml"), target.resolve("TEST-t.AlphaTest.xml"));
        Files.writeString(target.resolve("TEST-t.Cut.xml"), "<testsuite name='t.Cut'>\n<testcase name='a'");
        Files.createFile(target.resolve("TEST-t.Empty.xml"));

        Outcome outcome = cli.run("import", target.toString(), "--session-key", "k");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.lines().get(0))
                .startsWith("refused  ")
                .contains("TEST-t.Cut.xml: not valid XML", "(line 2, column ");
        assertThat(outcome.lines().get(1)).startsWith("refused  ").contains("TEST-t.Empty.xml is empty");
        assertThat(outcome.lines().get(2)).startsWith("stored  ").endsWith("10 cases  k (1 file)");
    }

    @Test
    void what_testng_writes_beside_surefire_is_not_taken_twice() throws IOException {
        Path reports = Files.createDirectories(target.resolve("surefire-reports/junitreports"));
        Files.copy(SUREFIRE.resolve("TEST-t.AlphaTest.xml"), reports.resolveSibling("TEST-t.AlphaTest.xml"));
        Files.copy(SUREFIRE.resolve("TEST-t.FlakyTest.xml"), reports.resolve("TEST-t.FlakyTest.xml"));
        Files.copy(FILES.resolve("../testng/testng-dp-result.xml"), reports.resolveSibling("testng-results.xml"));

        Outcome outcome = cli.run("import", target.toString(), "--session-key", "k");

        assertThat(outcome.lines()).first().asString().endsWith("10 cases  k (1 file)");
        assertThat(outcome.err()).contains("testng-results.xml");
    }

    @Test
    void other_results_under_the_same_key_are_a_conflict_that_tells_the_way_out() {
        cli.run("import", SUREFIRE.resolve("TEST-t.AlphaTest.xml").toString(), "--session-key", "k");

        Outcome other =
                cli.run("import", SUREFIRE.resolve("TEST-t.FlakyTest.xml").toString(), "--session-key", "k");

        assertThat(other.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(other.lines()).first().asString().startsWith("conflict ").contains("--session-key of its own");
    }

    @Test
    void a_report_that_says_its_session_keeps_it() {
        Outcome outcome =
                cli.run("import", Cli.EXAMPLES.resolve("08-session-extras.json").toString(), "--session-key=k");

        assertThat(outcome.lines()).first().asString().contains(Cli.SMALL_SESSION);
    }

    @Test
    void a_time_without_a_zone_is_no_start() {
        Outcome outcome = cli.run("import", SUREFIRE.toString(), "--started", "2026-01-02T03:04:05");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("--started expects a time with a zone");
    }

    @Test
    void arguments_that_change_with_every_run_get_a_warning() {
        Outcome outcome = cli.run(
                "import", FILES.resolve("../testng/testng-results-testng.xml").toString());

        assertThat(outcome.err()).contains("warning: ", "14 tests have names", "TestRunner@23dd246");
    }
}
