package dev.testkeep.cli.command;

import static dev.testkeep.cli.Cli.SMALL_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionsCommandTest {

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private static Path folder;

    private static Cli cli = Cli.withUrl("");

    @BeforeParameterizedClassInvocation
    void import_the_database_of_reframe() {
        cli = Cli.in(folder, database).withReFrameSessions();
    }

    @ParameterizedTest
    @CsvSource({
        "all, sessions-all.csv",
        "20261122T071500+0000:20261122T071500+0000+1m, sessions-window.csv",
        "20261122T0715:20261122T0716, sessions-window.csv",
        "now-1d:now, sessions-all.csv",
        "all?has(\"driver\"), sessions-filter-extra.csv",
        "20261122:20261123?driver == \"550.54.15\", sessions-filter-extra.csv"
    })
    void lists_what_reframe_lists(String select, String expected) {
        List<List<String>> rows = cli.run("sessions", select).lines().stream()
                .filter(line -> !line.startsWith("-"))
                .map(line -> cells(line, " {2,}"))
                .toList();

        assertThat(rows).isEqualTo(expected(expected));
    }

    private static List<List<String>> expected(String file) {
        return Cli.expected(file).stream().map(line -> cells(line, ",")).toList();
    }

    /** The columns that ReFrame has for every session. */
    private static List<String> cells(String line, String separator) {
        return Arrays.asList(line.split(separator, -1)).subList(0, 5);
    }

    @Test
    void all_is_the_default() {
        assertThat(cli.run("sessions")).isEqualTo(cli.run("sessions", "all"));
    }

    @Test
    void extras_are_columns_that_are_empty_for_sessions_without_them() {
        List<String> lines = cli.run("sessions", "--format", "csv").lines();

        assertThat(lines.get(0))
                .isEqualTo("UUID,Start time,End time,Num runs,Num cases,Num failures,ci_pipeline_id,tag,driver");
        assertThat(lines.get(1)).endsWith(",1,8,5,,,");
        assertThat(lines).element(8).asString().startsWith(SMALL_SESSION).endsWith(",1,1,0,123456789,ünï-β,550.54.15");
    }

    @Test
    void programs_get_exact_times_in_utc_and_typed_numbers() {
        JsonNode session =
                cli.run("sessions", SMALL_SESSION, "--format", "json").json().get(0);

        assertThat(session.get("Start time").asString())
                .startsWith("2026-11-22T07:16:06.")
                .endsWith("Z");
        assertThat(session.get("Num runs").isInt()).isTrue();
        assertThat(session.get("tag").asString()).isEqualTo("ünï-β");
    }

    @Test
    void markdown_is_a_table_too() {
        assertThat(cli.run("sessions", SMALL_SESSION, "--format", "markdown").lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("| ") && line.endsWith(" |"));
    }

    @Test
    void a_session_is_found_by_its_uuid_in_any_case() {
        assertThat(cli.run("sessions", SMALL_SESSION.toUpperCase(Locale.ROOT)).lines())
                .hasSize(3);
    }

    @Test
    void a_period_without_sessions_is_an_empty_table() {
        Outcome outcome = cli.run("sessions", "20200101:20200102", "--format", "json");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.json()).isEmpty();
    }

    @Test
    void options_may_stand_before_the_command() {
        assertThat(cli.run("--format", "csv", "sessions")).isEqualTo(cli.run("sessions", "--format", "csv"));
    }

    @Test
    void columns_are_chosen_in_the_order_in_which_they_are_named() {
        assertThat(cli.run("sessions", "--columns", "tag,UUID", "--format", "csv")
                        .lines())
                .first()
                .isEqualTo("tag,UUID");
        assertThat(cli.run("sessions", "--columns", "nope").err()).contains("no column 'nope'. There are: UUID,");
    }

    @Test
    void a_limit_leaves_the_newest_with_the_earliest_first() {
        List<String> all =
                cli.run("sessions", "--columns", "UUID", "--format", "csv").lines();

        assertThat(cli.run("sessions", "--columns", "UUID", "--format", "csv", "--limit", "2")
                        .lines()
                        .subList(1, 3))
                .isEqualTo(all.subList(all.size() - 2, all.size()));
    }

    @Test
    void extras_never_have_the_name_of_another_column(@TempDir Path other) {
        Cli two = Cli.in(other, database);
        two.run("import", "src/test/resources/dev/testkeep/cli/public-cases/extras-named-like-columns");

        List<String> names =
                List.of(two.run("sessions", "--format", "csv").lines().get(0).split(",", -1));
        JsonNode session = two.run("sessions", "--format", "json").json().get(0);

        assertThat(names).doesNotHaveDuplicates().contains("UUID", "extra UUID", "extra Start time", "extra Num cases");
        assertThat(session.get("UUID").asString()).startsWith("00000000-");
        assertThat(session.get("extra UUID").asString()).isEqualTo("evil");
    }
}
