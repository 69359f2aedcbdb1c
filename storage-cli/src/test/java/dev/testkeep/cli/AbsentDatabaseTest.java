package dev.testkeep.cli;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static dev.testkeep.cli.Cli.SMALL_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A misspelt path is an error, and nothing is created. */
@ParameterizedClass
@EnumSource(Database.class)
final class AbsentDatabaseTest {

    private static final int DATABASE_FAILURE = 3;

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private Path folder;

    private Path file() {
        return database.file(folder.resolve("typo"), "testkeep");
    }

    private String url() {
        return database.url(folder.resolve("typo"), "testkeep");
    }

    private void assertSaysThatThereIsNone(Outcome outcome) {
        assertThat(outcome.exitCode()).isEqualTo(DATABASE_FAILURE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("There is no database " + file()).contains("testkeep import");
        assertThat(folder.resolve("typo")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessions",
                "cases",
                "compare now-1d:now/now-2d:now-1d/mean:/",
                "history stream",
                "stats all",
                "export all",
                "delete " + SMALL_SESSION,
                "verify",
                "info"
            })
    void a_command_that_works_on_what_is_stored_creates_nothing(String command) {
        assertSaysThatThereIsNone(Cli.withUrl(url()).run(command.split(" ")));
    }

    @Test
    void a_copy_creates_neither_source_nor_target() {
        String target = database.url(folder, "target");

        assertSaysThatThereIsNone(Cli.withUrl("").run("copy", "--from", url(), "--to", target));
        assertThat(database.file(folder, "target")).doesNotExist();
    }

    @Test
    void the_default_database_is_missed_like_any_other() {
        Outcome outcome = Cli.withUrl("")
                .variable("XDG_DATA_HOME", folder.resolve("data").toString())
                .run("sessions");

        assertThat(outcome.exitCode()).isEqualTo(DATABASE_FAILURE);
        assertThat(outcome.err()).contains("There is no database").contains("results.db");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void an_import_creates_it() {
        Outcome outcome = Cli.withUrl(url()).run("import", EXAMPLES.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(file()).exists();
    }
}
