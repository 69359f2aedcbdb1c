package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.measure.Sample;
import dev.testkeep.benchmarks.measure.Stopwatch;
import dev.testkeep.benchmarks.measure.Way;
import dev.testkeep.benchmarks.result.Line;
import dev.testkeep.benchmarks.workload.Reports;
import dev.testkeep.benchmarks.workload.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The command of a built distribution, each time in a process of its own: what counts is the process's time. */
public final class CommandLineRuns {

    /** What a shell says that its children took: user and system. */
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

    private static final int USAGE = 2;
    private static final Shape SMALL = new Shape(1_000, 4);

    private final Plan plan;
    private final Path command;
    private final Path folder;
    private final Iterator<Path> reports;

    /** @param distribution the folder with {@code bin/testkeep} */
    public CommandLineRuns(Plan plan, Path distribution, Path folder) {
        this.plan = plan;
        this.command = distribution.resolve("bin").resolve("testkeep").toAbsolutePath();
        this.folder = folder;
        Reports small = new Reports(SMALL);
        this.reports = IntStream.range(0, SMALL.sessions())
                .mapToObj(i -> small.write(i, folder))
                .iterator();
    }

    public List<Line> measure() throws Exception {
        String database = "jdbc:sqlite:" + folder.resolve("small.db");
        run(new Stopwatch(), 0, "import", next(), "--db", database);
        List<Way> ways = List.of(
                new Way("testkeep sessions", stopwatch -> run(stopwatch, 0, "sessions", "all", "--db", database)),
                new Way("testkeep import", stopwatch -> run(stopwatch, 0, "import", next(), "--db", database)),
                new Way("testkeep --help", stopwatch -> run(stopwatch, 0, "--help")),
                new Way("testkeep --nonsense", stopwatch -> run(stopwatch, USAGE, "--nonsense")));
        List<Sample> samples = plan.lengthy().run(ways);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            String name = ways.get(i).name();
            lines.add(new Line(name, "sqlite", samples.get(i), "", null, Targets.of(name, "sqlite")));
        }
        return lines;
    }

    private String next() {
        return reports.next().toString();
    }

    private int run(Stopwatch stopwatch, int status, String... arguments) throws IOException {
        List<String> shell = new ArrayList<>(List.of(
                "sh", "-c", "\"$@\" >/dev/null 2>&1; status=$?; times; exit $status", "sh", command.toString()));
        shell.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(shell).start();
        List<String> lines = process.inputReader().lines().toList();
        int found = process.onExit().join().exitValue();
        double millis = (System.nanoTime() - start) / 1e6;
        if (found != status) {
            throw new IOException("testkeep " + List.of(arguments) + " ended with " + found);
        }
        stopwatch.add(millis, cpuMillis(lines.get(1)));
        return 1;
    }

    private static double cpuMillis(String times) {
        Matcher matcher = TIMES.matcher(times);
        if (!matcher.matches()) {
            throw new IllegalStateException("not what a shell's children took: " + times);
        }
        double minutes = Double.parseDouble(matcher.group(1)) + Double.parseDouble(matcher.group(3));
        double seconds = Double.parseDouble(matcher.group(2)) + Double.parseDouble(matcher.group(4));
        return 1_000 * (60 * minutes + seconds);
    }
}
