package dev.testkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
import dev.testkeep.cli.failure.ExitCode;
import java.nio.file.Path;
import java.util.List;
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
final class StatsCommandTest {

    private static final String FAILURES = "ebfe66b8-29c2-4b25-910e-0509047cd5f6";
    private static final String RETRIES = "039c6181-b5ed-4fb4-ba6e-7c0821bea592";

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private static Path folder;

    private static Cli cli = Cli.withUrl("");

    @BeforeParameterizedClassInvocation
    void import_the_database_of_reframe() {
        cli = Cli.in(folder, database).withReFrameSessions();
    }

    private static List<String> csv(String section, String... arguments) {
        String[] command = new String[arguments.length + 5];
        System.arraycopy(new String[] {"stats", "--format", "csv", "--section", section}, 0, command, 0, 5);
        System.arraycopy(arguments, 0, command, 5, arguments.length);
        return cli.run(command).lines();
    }

    @Test
    void the_summary_counts_outcomes_and_tells_the_pass_rate() {
        assertThat(csv("summary", FAILURES))
                .containsExactly("Test cases,Passed,Failed,Aborted,Skipped,Other,Pass rate (%)", "8,3,5,0,0,0,37.5");
    }

    @Test
    void a_test_that_was_retried_counts_as_it_came_out_last() {
        assertThat(csv("summary", RETRIES)).last().isEqualTo("2,2,0,0,0,0,100.0");
    }

    @Test
    void a_period_is_that_of_the_sessions_so_that_what_never_ran_counts_too() {
        assertThat(csv("summary", "20261122T071455:20261122T071456")).last().isEqualTo("8,3,5,0,0,0,37.5");
    }

    @Test
    void results_are_counted_by_their_words() {
        assertThat(csv("results", "17fbe5bf-a09b-463b-9130-8f84db563e32"))
                .containsExactly("Result,Test cases", "fail,4", "pass,2", "xfail,2");
    }

    @Test
    void failures_are_counted_by_phase_and_reason() {
        assertThat(csv("failures", FAILURES))
                .contains("Test cases,Tests,Fail phase,Fail reason")
                .contains("2,2,setup,reframe error: Setup failure")
                .hasSize(5);
    }

    @Test
    void by_base_name_all_variants_of_a_test_are_one() {
        assertThat(csv("slowest", "--by", "name", "-n", "XfailTest")).hasSize(9);
        assertThat(csv("slowest", "--by", "basename", "-n", "XfailTest"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("XfailTest,tutorialsys,login,baseline,")
                .endsWith(",8");
    }

    @Test
    void flaky_tests_failed_and_passed_in_one_session() {
        assertThat(csv("flaky"))
                .containsExactly(
                        "Name,System,Partition,Environ,Changes,Mixed sessions,Passed,Failed",
                        "FixtA ~TestA,tutorialsys,login,baseline,0,1,1,1",
                        "TestA,tutorialsys,login,baseline,0,1,1,1");
    }

    @Test
    void the_slowest_tests_come_first_and_as_many_as_asked_for() {
        assertThat(csv("slowest", "--top", "2"))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("SimpleFixture ~TestA,sys1,p1,e2,19.28");
        assertThat(csv("failures", "--top", "1")).hasSize(2);
    }

    @Test
    void new_failures_did_not_fail_in_the_base() {
        assertThat(csv("new-failures", FAILURES, "--base", "20200101:20200102")).hasSize(6);
        assertThat(csv("new-failures", FAILURES, "--base", FAILURES)).hasSize(1);
    }

    @Test
    void new_failures_need_a_base() {
        Outcome outcome = cli.run("stats", "--section", "new-failures");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("--base");
    }

    @Test
    void names_and_filters_choose_test_cases() {
        assertThat(csv("summary", "-n", "BadSetup")).last().asString().startsWith("4,0,4,");
        assertThat(csv("summary", "-E", "system == 'sys1'")).last().asString().startsWith("111,111,0,");
    }

    @Test
    void filters_may_ask_for_what_only_documents_say() {
        assertThat(csv("summary", "-E", "num_tasks == 1")).isEqualTo(csv("summary"));
        assertThat(csv("summary", "-E", "num_tasks == 4711")).last().asString().startsWith("0,");
    }

    @Test
    void people_get_all_sections_with_titles() {
        assertThat(cli.run("stats", FAILURES, "--base", "all").lines())
                .containsSubsequence(
                        "Summary", "Results", "Failures", "Flaky tests", "None.", "Slowest tests", "New failures");
        assertThat(cli.run("stats", FAILURES, "--format", "markdown").lines())
                .contains("## Summary", "## Flaky tests")
                .doesNotContain("## New failures");
    }

    @Test
    void programs_get_one_object_with_all_sections() {
        JsonNode stats =
                cli.run("stats", FAILURES, "--base", "all", "--format", "json").json();

        assertThat(stats.propertyNames())
                .containsExactly("Summary", "Results", "Failures", "Flaky tests", "Slowest tests", "New failures");
        assertThat(stats.at("/Summary/0/Pass rate (%)").doubleValue()).isEqualTo(37.5);
    }

    @Test
    void csv_has_room_for_one_section() {
        Outcome outcome = cli.run("stats", "--format", "csv");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("CSV has room for one table");
    }
}
