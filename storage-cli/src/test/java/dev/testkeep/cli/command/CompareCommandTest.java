package dev.testkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
import dev.testkeep.cli.failure.ExitCode;
import java.nio.file.Path;
import java.util.Arrays;
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
final class CompareCommandTest {

    private static final Path PUBLIC_CASES = Path.of("src/test/resources/dev/testkeep/cli/public-cases");

    private static final String RERUNS = "e0e985e8-7801-4ccf-9742-cfb7db5afea9";
    private static final String REFERENCES = "17fbe5bf-a09b-463b-9130-8f84db563e32";
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    /** Of copy_bw 527.11 % more, of triad_bw 206.17 %. */
    private static final String FASTER = RERUNS + "/" + Cli.SMALL_SESSION + "/mean:/";

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private static Path folder;

    private static Cli cli = Cli.withUrl("");

    @BeforeParameterizedClassInvocation
    void import_the_database_of_reframe() {
        cli = Cli.in(folder, database).withReFrameSessions();
    }

    @Test
    void the_table_is_the_one_that_reframe_prints() {
        assertThat(cli.run("compare", FASTER, "--format", "csv").lines())
                .startsWith(
                        Cli.expected("compare-two-sessions.csv").subList(0, 2).toArray(String[]::new))
                .hasSize(3);
        assertThat(cli.run(
                                "compare",
                                REFERENCES + "/" + REFERENCES + "/mean:/+pref+plower+pupper+presult",
                                "--format",
                                "csv")
                        .lines())
                .isEqualTo(Cli.expected("compare-refs.csv"));
    }

    @Test
    void people_read_short_numbers() {
        assertThat(cli.run("compare", FASTER).lines())
                .last()
                .asString()
                .matches("stream_test +tutorialsys:login\\+baseline +triad_bw +MB/s +27723.1 +9054.9 +206.17");
    }

    @Test
    void columns_can_be_of_one_side_and_sides_have_names() {
        Outcome outcome = cli.run(
                "compare",
                FASTER + "+psamples_L+result_R",
                "--term-lhs",
                "new",
                "--term-rhs",
                "old",
                "--format",
                "csv");

        assertThat(outcome.lines())
                .first()
                .isEqualTo("name,sysenv,pvar,punit,pval (mean) (new),pval (mean) (old),psamples (new),result (old),"
                        + "pdiff (%)");
    }

    @Test
    void names_and_filters_choose_on_both_sides_unless_a_side_is_named() {
        String spec = "all/all/count:pvar/";

        assertThat(counts(spec, "-n", "stream_test$")).isEqualTo("6,6");
        assertThat(counts(spec, "-n", "stream_test$", "-E", "run_index == 0")).isEqualTo("2,2");
        assertThat(counts(spec, "-n", "stream_test$", "--left", "run_index == 0"))
                .isEqualTo("2,6");
        assertThat(counts(spec, "-n", "stream_test$", "--right", "run_index == 0"))
                .isEqualTo("6,2");
        assertThat(counts(spec, "-n", "stream_test$", "--left", "run_index == 0", "--left", "case_index == 1"))
                .isEmpty();
    }

    /** Of copy_bw, on the left and on the right side. */
    private static String counts(String... arguments) {
        String[] command = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        command[0] = "compare";
        command[arguments.length + 1] = "--format";
        command[arguments.length + 2] = "csv";
        return cli.run(command).lines().stream()
                .filter(line -> line.startsWith("copy_bw,"))
                .map(line -> line.replaceFirst("copy_bw,(\\d+,\\d+),.*", "$1"))
                .findFirst()
                .orElse("");
    }

    @Test
    void rows_that_meet_the_condition_to_fail_on_are_counted_and_end_with_exit_code_1() {
        Outcome outcome = cli.run("compare", FASTER, "--fail-on", "pdiff > 300");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.MATCHED);
        assertThat(outcome.lines()).hasSize(4);
        assertThat(outcome.err()).isEqualToIgnoringNewLines("1 of 2 rows match 'pdiff > 300'.");
    }

    @Test
    void a_condition_to_fail_on_that_no_row_meets_is_passed() {
        Outcome outcome = cli.run("compare", FASTER, "--fail-on", "pdiff < -5 or pval_L < pval_R");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualToIgnoringNewLines("0 of 2 rows match 'pdiff < -5 or pval_L < pval_R'.");
    }

    @Test
    void a_condition_to_fail_on_knows_every_column_by_name() {
        assertThat(cli.run("compare", FASTER + "+psamples", "--fail-on", "pval_mean_L > 30000 and psamples_R == 1")
                        .err())
                .startsWith("1 of 2 rows match");
    }

    @Test
    void a_column_that_is_not_there_is_an_error_and_not_a_condition_that_is_never_met() {
        Outcome outcome = cli.run("compare", FASTER, "--fail-on", "pdif < -5");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("columns that there are not: pdif. There are: name, ", ", pdiff");
    }

    @Test
    void a_right_side_without_values_is_no_data_for_people_and_null_for_programs() {
        String spec = RERUNS + "/" + NONE + "/mean:pvar/+result";

        Outcome table = cli.run("compare", spec);
        JsonNode row = cli.run("compare", spec, "--format", "json").json().get(0);

        assertThat(table.lines()).last().asString().matches("triad_bw +27723.1 +<no data> +pass +<no data>");
        assertThat(table.err()).isEqualToIgnoringNewLines("The right side has no values to compare with.");
        assertThat(row.get("pval (mean) (rhs)").isNull()).isTrue();
        assertThat(row.get("pdiff (%)").isNull()).isTrue();
    }

    @Test
    void an_aggregate_that_is_nothing_is_not_taken_for_a_side_without_values() {
        Outcome outcome = cli.run("compare", RERUNS + "/" + Cli.SMALL_SESSION + "/std:pvar/");

        assertThat(outcome.out()).doesNotContain("<no data>");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void an_empty_comparison_says_so_and_has_its_headings() {
        Outcome outcome = cli.run("compare", NONE + "/" + RERUNS + "/mean:/", "--format", "csv");

        assertThat(outcome.lines()).isEqualTo(Cli.expected("compare-lhs-empty.csv"));
        assertThat(outcome.err())
                .startsWith("Nothing was measured on both sides. On the left side only (new): 0, on the right side");
    }

    @Test
    void groups_of_one_side_are_counted_and_can_be_a_failure(@TempDir Path folder) {
        Cli two = Cli.in(folder);
        two.run("import", PUBLIC_CASES.resolve("compare-one-sided").toString());
        String newer = "00000000-0000-4000-8000-000000000102";
        String older = "00000000-0000-4000-8000-000000000101";
        String[] compare = {"compare", newer + "/" + older + "/mean:/"};

        assertThat(two.run(compare).exitCode()).isZero();
        assertThat(two.run(compare).err())
                .isEqualToIgnoringNewLines("9 groups are on both sides. On the left side only (new): 2,"
                        + " on the right side only (gone): 1, in another unit: 1.");
        assertThat(exitCode(two, compare, "new")).isEqualTo(ExitCode.MATCHED);
        assertThat(exitCode(two, compare, "gone")).isEqualTo(ExitCode.MATCHED);
        assertThat(exitCode(two, compare, "other-unit")).isEqualTo(ExitCode.MATCHED);
        assertThat(exitCode(two, compare, "nothing-compared")).isZero();
    }

    @Test
    void what_is_in_another_unit_is_neither_new_nor_gone(@TempDir Path folder) {
        Cli two = Cli.in(folder);
        two.run("import", PUBLIC_CASES.resolve("compare-one-sided").toString());
        String[] compare = {
            "compare",
            "00000000-0000-4000-8000-000000000102/00000000-0000-4000-8000-000000000101/mean:/",
            "--name",
            "unit"
        };

        assertThat(two.run(compare).err())
                .isEqualToIgnoringNewLines("Nothing was measured on both sides. On the left side only (new): 0,"
                        + " on the right side only (gone): 0, in another unit: 1.");
        assertThat(exitCode(two, compare, "new")).isZero();
        assertThat(exitCode(two, compare, "gone")).isZero();
        assertThat(exitCode(two, compare, "other-unit")).isEqualTo(ExitCode.MATCHED);
    }

    @Test
    void nothing_compared_can_be_a_failure() {
        String[] compare = {"compare", FASTER, "--left", "name == 'nope'"};

        assertThat(cli.run(compare).exitCode()).isZero();
        assertThat(exitCode(cli, compare, "nothing-compared")).isEqualTo(ExitCode.MATCHED);
    }

    @Test
    void what_is_complete_passes_every_case() {
        String[] compare = {"compare", RERUNS + "/" + RERUNS + "/mean:/"};

        assertThat(cli.run(compare).err()).isEmpty();
        assertThat(exitCode(cli, compare, "new")).isZero();
        assertThat(exitCode(cli, compare, "gone")).isZero();
        assertThat(exitCode(cli, compare, "other-unit")).isZero();
        assertThat(exitCode(cli, compare, "nothing-compared")).isZero();
    }

    private static int exitCode(Cli cli, String[] compare, String gap) {
        return cli.run(Stream.concat(Arrays.stream(compare), Stream.of("--fail-if", gap))
                        .toArray(String[]::new))
                .exitCode();
    }

    @Test
    void both_sides_need_terms_of_their_own() {
        Outcome outcome = cli.run("compare", FASTER, "--term-lhs", "x", "--term-rhs", "x");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("same term");
    }

    @Test
    void colours_are_for_people_on_terminals_only() {
        for (String format : new String[] {"csv", "json", "markdown"}) {
            assertThat(cli.run("compare", FASTER, "--format", format))
                    .isEqualTo(cli.coloured().run("compare", FASTER, "--format", format));
        }
        assertThat(cli.run("compare", FASTER).out()).doesNotContain("\u001b");
    }
}
