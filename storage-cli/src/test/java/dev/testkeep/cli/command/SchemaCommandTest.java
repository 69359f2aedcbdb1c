package dev.testkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
import dev.testkeep.cli.failure.ExitCode;
import java.nio.file.Path;
import java.util.stream.Stream;
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

    @Test
    void names_begin_with_the_prefix() {
        assertThat(Cli.in(folder, database)
                        .run("schema", "--table-prefix", "tk_")
                        .out())
                .contains(" tk_sessions (", " constraint tk_pk_sessions ")
                .doesNotContain(" sessions", " index_");
        assertThat(Cli.in(folder, database)
                        .run("schema", "--table-prefix", "a;b")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void names_are_in_the_schema_if_the_database_has_schemas() {
        String[] inSchema = {"schema", "--table-prefix", "tk_", "--schema", "results", "--db"};

        assertThat(run(inSchema, "jdbc:duckdb:x.db").out())
                .contains(" results.tk_sessions (", " constraint tk_pk_sessions ")
                .doesNotContain(" sessions", " index_");
        assertThat(run(inSchema, "jdbc:sqlite:x.db").err())
                .contains("A schema cannot be chosen")
                .contains("prefix");
        assertThat(folder).isEmptyDirectory();
    }

    private Outcome run(String[] arguments, String url) {
        return Cli.in(folder)
                .run(Stream.concat(Stream.of(arguments), Stream.of(url)).toArray(String[]::new));
    }

    @Test
    void an_upgrade_that_computes_something_is_described_and_cannot_be_run_by_mistake() {
        Outcome outcome = Cli.in(folder, database).run("schema", "--from", "1");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.lines())
                .allSatisfy(line -> assertThat(line).startsWith("-- "))
                .last()
                .asString()
                .endsWith("set schema_version = '3'");
        assertThat(outcome.out()).contains("create table tests (", "schema mode CREATE");
    }

    @Test
    void there_is_no_upgrade_from_a_version_that_nobody_knows() {
        Outcome outcome = Cli.in(folder, database).run("schema", "--from", "0.7");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("'0.7'").contains("to 3");
    }
}
