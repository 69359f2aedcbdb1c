package dev.testkeep.benchmarks.micro;

import dev.testkeep.benchmarks.workload.Reports;
import dev.testkeep.benchmarks.workload.Shape;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reading a report of 500 test cases, beside the tokens alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ParseBenchmark {

    private static final JsonFactory JSON = new JsonFactory();

    private Path folder = Path.of("");
    private Path report = Path.of("");

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("testkeep-parse");
        report = new Reports(new Shape(200, 500)).write(0, folder);
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(report);
        Files.delete(folder);
    }

    @Benchmark
    public void testCases(Blackhole sink) {
        try (ReportFile file = ReportFiles.open(report)) {
            file.entries().forEach(entry -> entry.read().testCases().forEach(sink::consume));
        }
    }

    @Benchmark
    public void tokens(Blackhole sink) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), report)) {
            while (parser.nextToken() != null) {
                sink.consume(parser.currentToken());
            }
        }
    }
}
