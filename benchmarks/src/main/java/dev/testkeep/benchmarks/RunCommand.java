package dev.testkeep.benchmarks;

import dev.testkeep.benchmarks.database.Database;
import dev.testkeep.benchmarks.result.Growth;
import dev.testkeep.benchmarks.result.GrowthPlot;
import dev.testkeep.benchmarks.result.JsonFile;
import dev.testkeep.benchmarks.result.Line;
import dev.testkeep.benchmarks.result.Table;
import dev.testkeep.benchmarks.work.Benchmark;
import dev.testkeep.benchmarks.work.CommandLineRuns;
import dev.testkeep.benchmarks.work.Material;
import dev.testkeep.benchmarks.work.Plan;
import dev.testkeep.benchmarks.work.ReFrame;
import dev.testkeep.benchmarks.work.Sweep;
import dev.testkeep.benchmarks.workload.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures everything. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Stores and asks by Testkeep and by plain JDBC, in turns, and prints one table.")
final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--shape",
            paramLabel = "SESSIONSxCASES",
            defaultValue = "200x500",
            description = "How much is stored (${DEFAULT-VALUE}).")
    private Shape shape = new Shape(200, 500);

    @Option(
            names = "--backends",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "sqlite,duckdb,postgres",
            description = "Where it is stored (${DEFAULT-VALUE}); also mariadb. Servers are started here.")
    private List<Database.Kind> backends = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many turns count (${DEFAULT-VALUE}); 0 only tries whether everything works.")
    private int rounds;

    @Option(
            names = "--reframe",
            paramLabel = "DIR",
            description = "Measure the storage in this checkout of ReFrame, too.")
    private @Nullable Path reframe;

    @Option(
            names = "--cli",
            paramLabel = "DIR",
            description =
                    "Measure the command in this folder of a built distribution, too: storage-cli/target/testkeep.")
    private @Nullable Path cli;

    @Option(
            names = "--sweep",
            description = "Also ask a tenth of it and ten times as much; that needs 10 GB in the temporary folder.")
    private boolean sweep;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw how everything grows into this SVG file.")
    private @Nullable Path plot;

    @Option(names = "--json", paramLabel = "FILE", description = "Write all that was measured into this file.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<Line> lines = new ArrayList<>();
    private final List<Growth> growth = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            measure(scratch.folder());
        }
        write();
        return 0;
    }

    private void measure(Path folder) throws Exception {
        Plan plan = plan(folder);
        if (cli != null) {
            log("the command line");
            lines.addAll(new CommandLineRuns(plan, cli, folder).measure());
        }
        Benchmark benchmark = benchmark(plan, folder);
        each(folder, database -> lines.addAll(benchmark.measure(database)));
        if (sweep || plot != null) {
            Sweep sweeping = Sweep.prepare(plan, shape, Files.createDirectory(folder.resolve("sweep")), this::log);
            each(folder, sweeping::measure);
            lines.addAll(sweeping.lines());
            growth.addAll(sweeping.growth());
        }
    }

    /** What is done in each kind of database. */
    @FunctionalInterface
    private interface Measuring {
        void measure(Database database) throws Exception;
    }

    private void each(Path folder, Measuring measuring) throws Exception {
        for (Database.Kind kind : backends) {
            try (Database database = kind.start(folder)) {
                measuring.measure(database);
            }
        }
    }

    private void write() throws IOException {
        if (json != null) {
            JsonFile.write(json, lines, growth);
        }
        if (plot != null) {
            Files.writeString(plot, GrowthPlot.svg(growth));
        }
        spec.commandLine().getOut().print(Table.of(lines));
        spec.commandLine().getOut().flush();
    }

    private Benchmark benchmark(Plan plan, Path folder) throws IOException {
        log("writing reports, " + shape + " and " + shape.wider());
        return new Benchmark(plan, Material.write(shape, folder), Material.write(shape.wider(), folder), this::log);
    }

    private Plan plan(Path folder) {
        return rounds == 0
                ? Plan.smoke()
                : Plan.thorough(rounds, Optional.ofNullable(reframe).map(checkout -> new ReFrame(checkout, folder)));
    }

    private void log(String what) {
        spec.commandLine().getErr().println(what);
        spec.commandLine().getErr().flush();
    }
}
