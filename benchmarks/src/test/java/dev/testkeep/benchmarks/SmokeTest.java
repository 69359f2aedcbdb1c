package dev.testkeep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Everything is stored and asked in both ways, and every answer is right. How long that takes is of no interest. */
class SmokeTest {

    private static final String SHAPE = "12x16";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Benchmarks.command()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void both_ways_give_the_right_answers() {
        Path json = folder.resolve("result.json");

        assertThat(run(
                        "run",
                        "--shape",
                        SHAPE,
                        "--rounds",
                        "0",
                        "--backends",
                        "sqlite,duckdb",
                        "--json",
                        json.toString()))
                .as("%s", err)
                .isZero();
        assertThat(lines(json, "sqlite"))
                .contains("import of 12 report files", "performance_compare_1pct_vs_10pct", "delete_10pct_by_window")
                .isEqualTo(lines(json, "duckdb"));
        assertThat(out.toString().lines().skip(2)).allMatch(line -> line.matches("\\|.*\\| (sqlite|duckdb) .*\\|"));
    }

    @Test
    void growth_is_drawn_and_a_small_heap_is_enough() throws IOException {
        Path plot = folder.resolve("growth.svg");

        assertThat(run(
                        "run",
                        "--shape",
                        "12x10",
                        "--rounds",
                        "0",
                        "--backends",
                        "sqlite",
                        "--sweep",
                        "--plot",
                        plot.toString()))
                .as("%s", err)
                .isZero();
        assertThat(Files.readString(plot)).startsWith("<svg ").contains("testcases_by_fixed_window", "polyline");
        assertThat(out.toString().lines())
                .anyMatch(line -> line.contains("every question once, 120x10") && line.contains("| yes |"));
    }

    /** One benchmark once: that it runs at all, and that JMH gets its own options. */
    @Test
    void a_benchmark_of_jmh_runs() {
        Path json = folder.resolve("micro.json");

        assertThat(run(
                        "micro",
                        "FilterBenchmark.parse",
                        "-f",
                        "0",
                        "-wi",
                        "0",
                        "-i",
                        "1",
                        "-r",
                        "1ms",
                        "-rf",
                        "json",
                        "-rff",
                        json.toString()))
                .as("%s", err)
                .isZero();
        assertThat(JsonMapper.shared().readTree(json)).isNotEmpty();
    }

    private static List<String> lines(Path json, String backend) {
        return JsonMapper.shared()
                .readTree(json)
                .get("lines")
                .valueStream()
                .filter(line -> line.get("backend").asString().equals(backend))
                .map(line -> line.get("work").asString())
                .toList();
    }
}
