package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.database.Database;
import dev.testkeep.benchmarks.database.Store;
import dev.testkeep.benchmarks.measure.Sample;
import dev.testkeep.benchmarks.measure.Stopwatch;
import dev.testkeep.benchmarks.measure.Way;
import dev.testkeep.benchmarks.result.Line;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.SaveAttempt;
import dev.testkeep.storage.Storage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Storing all report files in an empty database, beside only parsing them, and beside ReFrame's own storage. */
final class Imports {

    private static final String TESTKEEP = "Testkeep";
    private static final String JACKSON = "Jackson, only parsing";
    private static final String REFRAME = "ReFrame's storage";

    /** Reports of 500 cases that make four megabytes. */
    private static final int TOGETHER = 4;

    private static final JsonFactory JSON = new JsonFactory();

    private final Plan plan;
    private final Material material;
    private final Database database;

    Imports(Plan plan, Material material, Database database) {
        this.plan = plan;
        this.material = material;
        this.database = database;
    }

    /** As {@code testkeep import} does it: some reports at once, while the next ones are read. */
    static void store(Storage storage, List<Path> reports) {
        CompletableFuture<List<NewSession>> next = read(reports, 0);
        for (int start = 0; start < reports.size(); start += TOGETHER) {
            List<NewSession> sessions = next.join();
            next = read(reports, start + TOGETHER);
            storage.sessions().saveAll(sessions).forEach(SaveAttempt::orThrow);
        }
    }

    private static CompletableFuture<List<NewSession>> read(List<Path> reports, int start) {
        return CompletableFuture.supplyAsync(() ->
                reports.stream().skip(start).limit(TOGETHER).map(Imports::read).toList());
    }

    /** A report of which everything is kept, as it is a small one. */
    private static NewSession read(Path report) {
        try (ReportFile file = ReportFiles.open(report)) {
            return file.entries().iterator().next().read();
        }
    }

    List<Line> measure() throws Exception {
        List<Way> ways = new ArrayList<>(List.of(new Way(TESTKEEP, this::testkeep), new Way(JACKSON, this::jackson)));
        plan.reframe()
                .ifPresent(reframe -> ways.add(new Way(REFRAME, stopwatch -> reframe.store(stopwatch, material))));
        List<Sample> samples = plan.lengthy().run(ways);
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < ways.size(); i++) {
            String rival = ways.get(i).name();
            lines.add(new Line(
                    "import of " + material.reports().size() + " report files",
                    database.name(),
                    samples.get(0),
                    rival,
                    samples.get(i),
                    Targets.of(rival.equals(JACKSON) ? "import_cpu" : "import", database.name())));
        }
        return lines;
    }

    private int testkeep(Stopwatch stopwatch) throws Exception {
        try (Store store = database.create()) {
            try (Storage storage = store.open()) {
                stopwatch.time(() -> {
                    store(storage, material.reports());
                    return storage;
                });
            }
            material.checkStored(store, material.reports().size());
        }
        return 1;
    }

    private int jackson(Stopwatch stopwatch) throws Exception {
        int cases = stopwatch.time(() -> {
            int found = 0;
            for (Path report : material.reports()) {
                found += parse(report);
            }
            return found;
        });
        if (cases != material.shape().total()) {
            throw new IllegalStateException(cases + " test cases were parsed");
        }
        return 1;
    }

    /** Goes through all tokens, and counts the test cases. */
    private static int parse(Path report) {
        int cases = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), report)) {
            for (String name = ""; parser.nextToken() != null; ) {
                name = parser.currentName();
                cases += "perfvalues".equals(name) && parser.currentToken().isStructStart() ? 1 : 0;
            }
        }
        return cases;
    }
}
