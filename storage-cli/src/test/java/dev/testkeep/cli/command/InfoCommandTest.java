package dev.testkeep.cli.command;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
import dev.testkeep.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Database.class)
final class InfoCommandTest {

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private Path folder;

    private Cli cli = Cli.withUrl("");

    @BeforeEach
    void import_the_examples() {
        cli = Cli.in(folder, database);
        cli.run("import", EXAMPLES.toString());
    }

    @Test
    void people_read_one_line_for_each_fact() {
        assertThat(cli.run("info").lines())
                .contains(
                        "Backend             " + database.backend(),
                        "Location            " + database.file(folder, "testkeep"),
                        "Sessions            4",
                        "Test cases          22")
                .anyMatch(line -> line.matches("Size +\\d+\\.\\d [KM]iB \\(\\d+ bytes\\)"));
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

    @Test
    void a_file_among_the_jars_that_is_none_is_named_with_the_backends() throws IOException {
        Files.writeString(folder.resolve("garbage.jar"), "this is no jar");

        Outcome outcome = Cli.withUrl("jdbc:none:x").backends(folder).run("info", "--backends");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(outcome.err()).contains("garbage.jar in " + folder + " is no jar");
    }
}
