package dev.testkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
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

/** The command {@code cases} with something to aggregate. */
@ParameterizedClass
@EnumSource(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AggregationTest {

    private static final String DAY = "20261122:20261123";

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private static Path folder;

    private static Cli cli = Cli.withUrl("");

    @BeforeParameterizedClassInvocation
    void import_the_database_of_reframe() {
        cli = Cli.in(folder, database).withReFrameSessions();
    }

    private static List<String> csv(String... arguments) {
        return cli.run(arguments).lines();
    }

    @Test
    void the_table_is_the_one_that_reframe_prints() {
        String session = "b7c15c35-96e2-4f2e-b8a6-da9bda84312a";

        assertThat(csv("cases", session + "/max,count:basename,pvar/basename,pvar,pval", "--format", "csv"))
                .isEqualTo(Cli.expected("testcases-basename.csv"));
    }

    @Test
    void names_filters_and_results_choose_the_test_cases_of_a_group() {
        assertThat(csv("cases", DAY + "/mean:/", "-n", "stream_test%num_threads=4", "--format", "csv"))
                .isEqualTo(Cli.expected("testcases-name-percent.csv"));
        assertThat(csv(
                        "cases",
                        DAY + "/mean:/",
                        "-E",
                        "partition == 'default'",
                        "-E",
                        "environ == 'gnu'",
                        "--format",
                        "csv"))
                .isEqualTo(Cli.expected("testcases-expr.csv"));
        assertThat(csv("cases", DAY + "/count:result/", "--result", "xfail", "--format", "csv"))
                .containsExactly("result,pval (count)", "xfail,2");
    }

    @Test
    void a_limit_cuts_the_rows_of_the_table_and_not_the_values_in_a_group() {
        assertThat(csv("cases", DAY + "/count:basename/", "--limit", "1", "--format", "csv"))
                .containsExactly("basename,pval (count)", "PerformanceFailureCheck,3");
    }

    @Test
    void filters_may_ask_for_what_was_measured() {
        assertThat(csv("cases", DAY + "/max:pvar/", "-E", "pvar == 'neg' and pval < 0", "--format", "csv"))
                .containsExactly("pvar,pval (max)", "neg,-4.0");
    }

    @Test
    void a_slash_in_a_filter_that_selects_is_no_aggregation() {
        Outcome list = cli.run("cases", "?workdir == '/scratch/rfm' or num_cases / 2 == 4", "--format", "csv");

        assertThat(list.exitCode()).isZero();
        assertThat(list.out()).startsWith("Id,Name,");
    }

    @Test
    void a_filter_that_selects_may_stand_before_the_aggregation() {
        assertThat(csv("cases", "?num_runs == 5/count:pvar/", "--format", "csv"))
                .containsExactly("pvar,pval (count)", "copy_bw,5", "triad_bw,5");
    }

    @Test
    void people_read_numbers_and_programs_get_all_their_digits() {
        String spec = "e0e985e8-7801-4ccf-9742-cfb7db5afea9/std:pvar/";

        assertThat(cli.run("cases", spec).out()).contains("triad_bw     21636.5\n");
        assertThat(cli.run("cases", spec, "--format", "json").json().valueStream())
                .extracting(row -> row.get("pval (std)"))
                .allMatch(JsonNode::isDouble)
                .last()
                .asString()
                .startsWith("21636.4818201");
    }

    @Test
    void a_deviation_of_one_value_is_nothing() {
        JsonNode row = cli.run("cases", Cli.SMALL_SESSION + "/std:pvar/", "--format", "json")
                .json()
                .get(0);

        assertThat(row.get("pval (std)").isNull()).isTrue();
    }

    @Test
    void nothing_measured_is_an_empty_table_with_its_headings() {
        assertThat(csv("cases", "20200101:20200102/mean:/", "--format", "csv"))
                .containsExactly("name,sysenv,pvar,punit,pval (mean)");
    }
}
