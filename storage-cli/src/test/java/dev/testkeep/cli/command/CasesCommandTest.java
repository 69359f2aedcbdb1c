package dev.testkeep.cli.command;

import static dev.testkeep.cli.Cli.SMALL_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Database;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CasesCommandTest {

    @Parameter
    private Database database = Database.SQLITE;

    private static final String RETRIED = "039c6181-b5ed-4fb4-ba6e-7c0821bea592";

    @TempDir
    private static Path folder;

    private static Cli cli = Cli.withUrl("");

    @BeforeParameterizedClassInvocation
    void import_the_database_of_reframe() {
        cli = Cli.in(folder, database).withReFrameSessions();
    }

    private static List<JsonNode> cases(String... arguments) {
        String[] all = Stream.concat(Stream.of("cases", "--format", "json"), Arrays.stream(arguments))
                .toArray(String[]::new);
        return cli.run(all).json().valueStream().toList();
    }

    private static List<String> texts(String column, String... arguments) {
        return cases(arguments).stream().map(row -> row.get(column).asString()).toList();
    }

    @Test
    void all_test_cases_of_all_runs_are_listed() {
        assertThat(cases()).hasSize(220);
    }

    @Test
    void a_session_a_run_and_a_single_test_case_can_be_selected() {
        assertThat(texts("Id", RETRIED)).hasSize(5);
        assertThat(texts("Id", RETRIED + ":1")).containsExactly(RETRIED + ":1:0", RETRIED + ":1:1");
        assertThat(texts("Id", RETRIED + ":2:0")).containsExactly(RETRIED + ":2:0");
    }

    @Test
    void a_period_selects_by_completion() {
        assertThat(texts("Completed", "20261122T0716:20261122T071610"))
                .isSorted()
                .allMatch(time -> time.startsWith("2026-11-22T07:16:0"))
                .hasSize(7);
    }

    @Test
    void a_test_case_shows_what_it_measured() {
        assertThat(cli.run("cases", SMALL_SESSION).lines())
                .last()
                .asString()
                .matches(SMALL_SESSION + ":0:0  stream_test  tutorialsys  login +baseline  pass +20261122T071606\\+0000"
                        + " +0\\.718379 +copy_bw=5644\\.6 MB/s; triad_bw=9054\\.9 MB/s");
    }

    @Test
    void programs_get_performance_values_as_objects() {
        JsonNode value = cases(SMALL_SESSION).get(0).get("Performance").get(0);

        assertThat(value.get("name").asString()).isEqualTo("copy_bw");
        assertThat(value.get("value").doubleValue()).isEqualTo(5644.6);
        assertThat(value.get("lower").isNull()).isTrue();
    }

    @Test
    void a_value_that_could_not_be_measured_is_not_available() {
        assertThat(cli.run("cases", "-n", "SanityFailureCheck", "--limit", "1").out())
                .contains("perf=n/a");
    }

    @Test
    void name_patterns_are_anchored_at_the_start_and_any_of_them_may_match() {
        assertThat(texts("Name", "-n", "tream")).isEmpty();
        assertThat(texts("Name", "-n", "BadSetup", "-n", "Sanity"))
                .contains("BadSetupCheck", "SanityFailureCheck")
                .allMatch(name -> name.startsWith("BadSetup") || name.startsWith("Sanity"));
    }

    @Test
    void a_percent_sign_in_a_pattern_stands_for_the_blank_before_it_too() {
        assertThat(texts("Name", "-n", "stream_test%num_threads=4"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("stream_test %num_threads=4"));
    }

    @Test
    void filters_ask_for_any_attribute_and_all_of_them_must_be_met() {
        assertThat(texts("Name", "-E", "num_threads == 4", "-E", "partition == 'default'"))
                .hasSize(3)
                .allMatch(name -> name.contains("num_threads=4"));
        assertThat(texts("Result", "-E", "result != 'pass'", "--result", "xfail"))
                .containsOnly("xfail");
    }

    @Test
    void a_condition_on_sessions_selects_all_their_test_cases() {
        assertThat(texts("Id", "?num_cases >= 100")).hasSize(111);
    }

    @Test
    void results_can_be_chosen() {
        assertThat(texts("Result", "--result", "xfail", "--result", "skip"))
                .containsOnly("xfail", "skip")
                .hasSize(10);
    }

    @Test
    void a_limit_cuts_the_list() {
        assertThat(cases("--limit", "7")).hasSize(7);
    }

    @Test
    void a_long_reason_is_shortened_for_people_only() {
        String select = "-n=PerformanceFailureCheck";

        assertThat(cli.run("cases", select).out()).contains("perf=10 Gflop…");
        assertThat(texts("Fail reason", select)).allMatch(reason -> !reason.endsWith("…") && reason.length() > 60);
    }

    @Test
    void names_with_line_breaks_stay_on_their_line() {
        assertThat(cli.run("cases").lines()).hasSize(222);
    }
}
