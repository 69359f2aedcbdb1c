package dev.testkeep.benchmarks.micro;

import dev.testkeep.storage.filter.Attributes;
import dev.testkeep.storage.filter.Filter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Parsing a filter, and evaluating it for one test case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FilterBenchmark {

    @Param({
        "num_failures > 0",
        "partition == \"gpu\" and size == 4 and result == \"pass\"",
        "name.startswith('bench_00') and (num_tasks >= 8 or 'perf' in tags)"
    })
    private String text = "";

    private final Attributes attributes = Attributes.of(Map.of(
            "name",
            "bench_0012 %size=4",
            "partition",
            "gpu",
            "result",
            "pass",
            "size",
            4L,
            "num_tasks",
            4L,
            "num_failures",
            0L,
            "tags",
            List.of("bench", "perf")));

    private Filter filter = Filter.parse("size == 4");

    @Setup
    public void parseIt() {
        filter = Filter.parse(text);
    }

    @Benchmark
    public Filter parse() {
        return Filter.parse(text);
    }

    @Benchmark
    public boolean evaluate() {
        return filter.matches(attributes);
    }
}
