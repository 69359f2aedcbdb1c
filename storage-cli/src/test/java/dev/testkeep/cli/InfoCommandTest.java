package dev.testkeep.cli;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class InfoCommandTest {

    @TempDir
    private Path folder;

    private Cli cli = Cli.withUrl("");

    @BeforeEach
    void import_the_examples() {
        cli = Cli.in(folder);
        cli.run("import", EXAMPLES.toString());
    }

    @Test
    void people_read_one_line_for_each_fact() {
        assertThat(cli.run("info").lines())
                .contains(
                        "Backend             sqlite",
                        "Location            " + folder.resolve("testkeep.db"),
                        "Sessions            4",
                        "Test cases          22")
                .anyMatch(line -> line.matches("Size +\\d+\\.\\d KiB \\(\\d+ bytes\\)"));
    }

    @Test
    void programs_read_one_object() {
        JsonNode info = cli.run("info", "--format", "json").json().get(0);

        assertThat(info.get("Test cases").intValue()).isEqualTo(22);
        assertThat(info.get("Size").longValue()).isPositive();
    }

    @Test
    void the_backends_are_listed_without_a_database() {
        Outcome outcome = Cli.withUrl("jdbc:none:x").run("info", "--backends", "--format", "json");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(outcome.json()).anySatisfy(backend -> {
            assertThat(backend.path("Backend").asString()).isEqualTo("sqlite");
            assertThat(backend.path("JSON type").asString()).isEqualTo("TEXT");
            assertThat(backend.path("Driver").asString()).isEqualTo("org.sqlite.JDBC");
            assertThat(backend.path("Capabilities").asString()).contains("CASCADE_DELETE");
            assertThat(backend.path("Jar").asString()).contains("sqlite");
        });
    }
}
