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
final class VerifyCommandTest {

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
    void a_storage_that_nobody_tampered_with_has_no_problems() {
        Outcome outcome = cli.run("verify");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(outcome.err()).startsWith("No problems.");
        assertThat(cli.run("verify", "--format", "json").json()).isEmpty();
    }

    @Test
    void rows_that_lost_their_session_are_listed() throws SQLException {
        change("delete from sessions where uuid = '" + SMALL_SESSION + "'");

        Outcome outcome = cli.run("verify");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.out()).contains(SMALL_SESSION + "  testcases").contains("1  without their session");
        assertThat(outcome.err()).startsWith("2 problems.");
    }

    @Test
    void a_session_that_is_not_as_it_was_stored_is_found_by_reading_the_content() throws SQLException {
        change("update testcases set time_total = 42 where session_uuid = '" + SMALL_SESSION + "'");

        assertThat(cli.run("verify").exitCode()).isEqualTo(ExitCode.OK);
        Outcome outcome = cli.run("verify", "--content");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(outcome.out()).contains(SMALL_SESSION + "  sessions").contains("is not as it was stored");
        assertThat(outcome.err()).startsWith("1 problems.");
    }

    @Test
    void everything_that_is_stored_reads_back() {
        Outcome outcome = cli.run("verify", "--content");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(outcome.err()).startsWith("No problems.");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(folder, "testkeep"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
