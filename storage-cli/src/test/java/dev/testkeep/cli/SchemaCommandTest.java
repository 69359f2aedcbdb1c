package dev.testkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaCommandTest {

    @TempDir
    private Path folder;

    @Test
    void the_statements_are_printed_and_no_database_is_made() {
        Outcome outcome = Cli.in(folder).run("schema");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("create table sessions (", "create table testcases (");
        assertThat(folder).isEmptyDirectory();
    }
}
