package dev.testkeep.benchmarks;

import dev.testkeep.benchmarks.database.Database;
import dev.testkeep.benchmarks.result.Results;
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

    /** What was measured before something went wrong is worth knowing, too. */
    @Override
    public Integer call() throws Exception {
        Results results = new Results(spec.commandLine().getErr());
        try (Scratch scratch = Scratch.create()) {
            measure(scratch.folder(), results);
        } finally {
            write(results);
        }
        return 0;
    }

    private void measure(Path folder, Results results) throws Exception {
        Plan plan = plan(folder);
        if (cli != null) {
            new CommandLineRuns(plan, cli, folder).measure().forEach(results::add);
        }
        results.begin("writing reports, " + shape + " and " + shape.wider());
        Material wide = Material.write(shape.wider(), folder);
        Benchmark benchmark = new Benchmark(plan, Material.write(shape, folder), wide, results);
        each(folder, benchmark::measure);
        if (sweep || plot != null) {
            each(folder, Sweep.prepare(plan, shape, Files.createDirectory(folder.resolve("sweep")), results)::measure);
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

    private void write(Results results) throws IOException {
        if (json != null) {
            results.writeJson(json);
        }
        if (plot != null) {
            results.writePlot(plot);
        }
        spec.commandLine().getOut().print(results.table());
        spec.commandLine().getOut().flush();
    }

    private Plan plan(Path folder) {
        Optional<ReFrame> beside = Optional.ofNullable(reframe).map(checkout -> new ReFrame(checkout, folder));
        return rounds == 0 ? Plan.smoke(beside) : Plan.thorough(rounds, beside);
    }
}
