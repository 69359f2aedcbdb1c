package dev.testkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.failure.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of any origin for other tools. */
final class ExportResultsTest {

    @TempDir
    private Path folder;

    private Cli cli = Cli.withUrl("");

    @BeforeEach
    void import_a_session() {
        cli = Cli.in(folder);
        cli.run("import", Cli.EXAMPLES.resolve("08-session-extras.json").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit", "ctrf"})
    void what_is_written_is_imported_with_the_same_counts(String format) {
        Path file = folder.resolve("results");
        assertThat(cli.run("export", Cli.SMALL_SESSION, "--as", format, "-o", file.toString())
                        .exitCode())
                .isZero();

        Outcome outcome = cli.run("import", file.toString(), "--format", "json");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.json().get(0).get("Num cases").asInt()).isEqualTo(1);
        assertThat(outcome.json().get(0).get("Num failures").asInt()).isZero();
    }

    @Test
    void junit_xml_goes_to_the_standard_output() {
        assertThat(cli.run("export", Cli.SMALL_SESSION, "--as", "junit").out())
                .startsWith("<?xml")
                .contains("<testcase ", "name=\"perf.")
                .endsWith("</testsuites>\n");
    }

    @Test
    void more_than_one_session_cannot_be_written_so() {
        Outcome outcome = cli.run("export", "all", "--as", "junit");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("needs a UUID");
    }
}
