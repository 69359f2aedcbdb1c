package dev.testkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.cli.Cli;
import dev.testkeep.cli.Cli.Outcome;
import dev.testkeep.cli.Database;
import dev.testkeep.cli.failure.ExitCode;
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
final class HistoryCommandTest {

    private static final String RERUNS = "e0e985e8-7801-4ccf-9742-cfb7db5afea9";

    @Parameter
    private Database database = Database.SQLITE;

    @TempDir
    private static Path folder;

    private static Cli cli = Cli.withUrl("");

    @BeforeParameterizedClassInvocation
    void import_the_database_of_reframe() {
        cli = Cli.in(folder, database).withReFrameSessions();
    }

    private static List<JsonNode> history(String... arguments) {
        String[] all = Stream.concat(Stream.of("history", "--format", "json"), Arrays.stream(arguments))
                .toArray(String[]::new);
        return cli.run(all).json().valueStream().toList();
    }

    private static List<String> texts(String column, String... arguments) {
        return history(arguments).stream()
                .map(row -> row.get(column).asString())
                .toList();
    }

    @Test
    void every_single_value_is_listed_the_newest_last() {
        assertThat(texts("Completed", "stream_test$", "-m", "copy_bw"))
                .hasSize(6)
                .isSorted();
        assertThat(texts("Id", "stream_test$", "-m", "copy_bw"))
                .startsWith(RERUNS + ":0:0")
                .endsWith(Cli.SMALL_SESSION + ":0:0");
    }

    @Test
    void a_value_comes_with_all_that_is_known_of_it() {
        assertThat(cli.run("history", "XfailTest%status=xfail%phase=performance", "-m", "perf", "--format", "csv")
                        .lines())
                .first()
                .isEqualTo(
                        "Completed,Name,System,Partition,Environ,Metric,Value,Unit,Reference,Value result,Result,Id");
        assertThat(cli.run("history", "XfailTest%status=xfail%phase=performance", "-m", "perf", "--format", "csv")
                        .lines())
                .last()
                .asString()
                .matches("2026-11-22T07:15:16\\.\\d+Z,XfailTest %status=xfail %phase=performance,tutorialsys,login,"
                        + "baseline,perf,10.0,GB/s,9.0,xfail,xfail,17fbe5bf-a09b-463b-9130-8f84db563e32:0:\\d");
    }

    @Test
    void values_can_be_chosen_by_metric_period_and_filter() {
        assertThat(texts("Metric", "stream_test$"))
                .containsOnly("copy_bw", "triad_bw")
                .hasSize(12);
        assertThat(texts("Metric", "stream_test$", "-m", "copy_bw", "-m", "nope"))
                .containsOnly("copy_bw");
        assertThat(texts("Id", "stream_test$", "-m", "copy_bw", "20261122T071606:20261122T071607"))
                .containsExactly(Cli.SMALL_SESSION + ":0:0");
        assertThat(texts("Id", ".", RERUNS, "-E", "run_index == 3", "-E", "pvar == 'copy_bw'"))
                .containsExactly(RERUNS + ":3:0");
    }

    @Test
    void a_name_is_a_pattern_that_matches_from_the_start_on() {
        assertThat(history("tream_test")).isEmpty();
        assertThat(texts("Name", "stream_test%num_threads=4"))
                .hasSize(6)
                .allMatch(name -> name.startsWith("stream_test %num_threads=4"));
    }

    @Test
    void a_limit_keeps_the_newest_and_their_order() {
        assertThat(texts("Id", "stream_test$", "-m", "copy_bw", "--limit", "2"))
                .containsExactly(RERUNS + ":4:0", Cli.SMALL_SESSION + ":0:0");
    }

    @Test
    void the_nodes_are_told_to_who_asks_for_them() {
        assertThat(history("stream_test$", "--limit", "1").get(0).has("Nodes")).isFalse();
        assertThat(texts("Nodes", "stream_test$", "--limit", "3", "--nodes")).containsOnly("node01");
    }

    @Test
    void a_plot_shows_each_series() {
        assertThat(cli.run("history", "stream_test$", "--plot", RERUNS).out()).isEqualTo("""
                stream_test  tutorialsys:login+baseline  copy_bw (MB/s)
                54339.2 ┤█   ▆
                        ┤█ ▂ █
                        ┤█ █ █
                        ┤█ █▆█
                        ┤█ ███
                 4435.3 ┤█▁███
                5 values, 20261122T071601+0000 to 20261122T071605+0000

                stream_test  tutorialsys:login+baseline  triad_bw (MB/s)
                51503.3 ┤▄   █
                        ┤█   █
                        ┤█   █
                        ┤█ ▆ █
                        ┤█ █ █
                 6013.5 ┤█▁█▂█
                5 values, 20261122T071601+0000 to 20261122T071605+0000
                """);
    }

    @Test
    void a_plot_is_for_people() {
        Outcome outcome = cli.run("history", "stream_test", "--plot", "--format", "csv");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("--plot");
    }
}
