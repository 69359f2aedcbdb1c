package dev.testkeep.cli.command;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static dev.testkeep.cli.Cli.SMALL_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
import dev.testkeep.cli.failure.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class DeleteCommandTest {

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
    void a_session_is_deleted_with_its_test_cases() {
        assertThat(cli.run("delete", SMALL_SESSION))
                .isEqualTo(new Outcome(ExitCode.OK, "deleted " + SMALL_SESSION + "\n", ""));
        assertThat(cli.run("cases", SMALL_SESSION, "--format", "json").json()).isEmpty();
        assertThat(cli.run("sessions", "--format", "json").json()).hasSize(3);
    }

    @Test
    void a_dry_run_deletes_nothing() {
        assertThat(cli.run("delete", "all", "--dry-run").lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("would delete "));
        assertThat(cli.run("sessions", "--format", "json").json()).hasSize(4);
    }

    @Test
    void sessions_that_meet_a_condition_are_deleted() {
        assertThat(cli.run("delete", "?num_cases == 1 and has('driver')").out())
                .isEqualTo("deleted " + SMALL_SESSION + "\n");
    }

    @Test
    void nothing_to_delete_is_no_error() {
        assertThat(cli.run("delete", "20200101:20200102"))
                .isEqualTo(
                        new Outcome(ExitCode.OK, "", "No session matches 20200101:20200102." + System.lineSeparator()));
    }

    @Test
    void part_of_a_session_cannot_be_deleted() {
        assertThat(cli.run("delete", SMALL_SESSION + ":0").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(cli.run("sessions", "--format", "json").json()).hasSize(4);
    }
}
