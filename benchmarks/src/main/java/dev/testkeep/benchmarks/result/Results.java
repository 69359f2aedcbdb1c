package dev.testkeep.benchmarks.result;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What has come out so far, and people are told as it comes. Not thread-safe. */
public final class Results {

    private final PrintWriter progress;
    private final List<Line> lines = new ArrayList<>();
    private final List<Growth> growth = new ArrayList<>();

    public Results(PrintWriter progress) {
        this.progress = progress;
    }

    /** Says what comes next, which may take long. */
    public void begin(String work) {
        progress.println(work + "...");
        progress.flush();
    }

    public void add(Line line) {
        lines.add(line);
        progress.println(line);
        progress.flush();
    }

    public void add(Growth point) {
        growth.add(point);
    }

    public void writeJson(Path file) {
        JsonFile.write(file, lines, growth);
    }

    /** Nothing without growth. */
    public void writePlot(Path file) throws IOException {
        if (!growth.isEmpty()) {
            Files.writeString(file, GrowthPlot.svg(growth));
        }
    }

    public String table() {
        return Table.of(lines);
    }
}
