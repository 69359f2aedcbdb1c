package dev.testkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class SchemaCommandTest {

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private Path folder;

    @Test
    void the_statements_are_printed_and_no_database_is_made() {
        Outcome outcome = Cli.in(folder, database).run("schema");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("create table ").contains(" sessions (", " testcases (");
        assertThat(folder).isEmptyDirectory();
    }
}
