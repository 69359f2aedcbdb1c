package dev.testkeep.cli.command;

import static dev.testkeep.cli.Cli.EXAMPLES;
import static dev.testkeep.cli.Cli.SMALL_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
import dev.testkeep.cli.failure.ExitCode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
final class CopyCommandTest {

    private static final int OTHER_TABLES = 4;

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private Path folder;

    private String source = "";
    private String target = "";
    private final Cli cli = Cli.withUrl("");

    @BeforeEach
    void import_the_examples() {
        source = database.url(folder, "source");
        target = database.url(folder, "target");
        cli.run("import", EXAMPLES.toString(), "--db", source);
    }

    private Outcome copy(String... select) {
        String[] arguments = new String[5 + select.length];
        System.arraycopy(new String[] {"copy", "--from", source, "--to", target}, 0, arguments, 0, 5);
        System.arraycopy(select, 0, arguments, 5, select.length);
        return cli.run(arguments);
    }

    @Test
    void every_session_is_copied_and_verified() {
        Outcome outcome = copy();

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(outcome.lines()).hasSize(4).allMatch(line -> line.startsWith("stored "));
        assertThat(outcome.err()).contains("4 sessions with 22 test cases are the same in both, 0 differ");
        assertThat(cli.run("export", "all", "--db", target).out())
                .isEqualTo(cli.run("export", "all", "--db", source).out());
    }

    @Test
    void copying_again_leaves_everything_as_it_is() {
        copy();

        assertThat(copy().lines()).hasSize(4).allMatch(line -> line.startsWith("unchanged "));
    }

    @Test
    void only_what_is_selected_is_copied() {
        assertThat(copy(SMALL_SESSION).lines()).hasSize(1);
        assertThat(cli.run("sessions", "--format", "json", "--db", target).json())
                .hasSize(1);
    }

    @Test
    void a_copy_that_somebody_changed_is_named() throws SQLException {
        copy();
        execute(target, "update testcases set result = 'changed' where session_uuid = '" + SMALL_SESSION + "'");

        Outcome outcome = copy();

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.lines()).contains("differs    " + SMALL_SESSION);
    }

    @Test
    void a_source_with_old_tables_is_refused_and_left_as_it_is() throws SQLException {
        execute(source, "update metadata set schema_version = '1'");

        Outcome outcome = copy();

        assertThat(outcome.exitCode()).isEqualTo(OTHER_TABLES);
        assertThat(outcome.err()).contains("schema version 1").contains("Open it once");
        assertThat(copy().err()).isEqualTo(outcome.err());
        assertThat(database.file(folder, "target")).doesNotExist();
    }

    @Test
    void both_databases_must_be_named() {
        assertThat(cli.run("copy", "--from", source).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(database.file(folder, "target")).doesNotExist();
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
