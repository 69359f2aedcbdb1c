package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.database.Database;
import dev.testkeep.benchmarks.database.Store;
import dev.testkeep.benchmarks.measure.Sample;
import dev.testkeep.benchmarks.result.Growth;
import dev.testkeep.benchmarks.result.Line;
import dev.testkeep.benchmarks.workload.Shape;
import dev.testkeep.benchmarks.workload.Step;
import dev.testkeep.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The same work in histories of growing size. Not thread-safe. */
public final class Sweep {

    private static final String FIXED = "testcases_by_fixed_window";

    private final Plan plan;
    private final List<Material> materials;
    private final Consumer<String> log;
    private final List<Line> lines = new ArrayList<>();
    private final List<Growth> growth = new ArrayList<>();

    private Sweep(Plan plan, List<Material> materials, Consumer<String> log) {
        this.plan = plan;
        this.materials = materials;
        this.log = log;
    }

    /** Writes the reports of three sizes into the folder. */
    public static Sweep prepare(Plan plan, Shape middle, Path folder, Consumer<String> log) throws IOException {
        List<Material> materials = new ArrayList<>();
        for (Shape shape : List.of(middle.tenth(), middle, middle.tenfold())) {
            log.accept("writing reports, " + shape);
            materials.add(Material.write(shape, folder));
        }
        return new Sweep(plan, materials, log);
    }

    /** What each question took in the largest history, and what a window took there beside the one before. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** What everything took in each history. */
    public List<Growth> growth() {
        return List.copyOf(growth);
    }

    public void measure(Database database) throws Exception {
        @Nullable Sample before = null;
        for (Material material : materials) {
            Sample fixed = measure(database, material);
            if (before != null && isLargest(material)) {
                lines.add(new Line(
                        "the same window, 10 x the history",
                        database.name(),
                        fixed,
                        "the smaller one",
                        before,
                        Targets.of("growth", database.name())));
            }
            before = fixed;
        }
    }

    private boolean isLargest(Material material) {
        return material.equals(materials.get(materials.size() - 1));
    }

    /** What a window of always the same size took. */
    private Sample measure(Database database, Material material) throws Exception {
        @Nullable Sample fixed = null;
        log(database, material, "import");
        long start = System.nanoTime();
        try (Store store = material.fill(database)) {
            grow("import", database, material, (System.nanoTime() - start) / 1e6);
            for (Line line : ask(database, material, store)) {
                grow(line.work(), database, material, line.ours().median());
                fixed = line.work().equals(FIXED) ? line.ours() : fixed;
                if (isLargest(material)) {
                    lines.add(line.about(material.shape()));
                }
            }
            if (isLargest(material)) {
                log(database, material, "a small heap");
                lines.add(new SmallHeap(material, store).measure(database.name()));
            }
        }
        return Objects.requireNonNull(fixed);
    }

    private List<Line> ask(Database database, Material material, Store store) throws Exception {
        List<Line> asked = new ArrayList<>();
        try (Storage storage = store.open()) {
            Questions questions = new Questions(plan, material, store, storage);
            for (Step step : material.steps()) {
                log(database, material, step.name());
                asked.add(questions.measure(step, database.name()));
            }
        }
        return asked;
    }

    private void grow(String work, Database database, Material material, double millis) {
        growth.add(new Growth(work, database.name(), material.shape().total(), millis));
    }

    private void log(Database database, Material material, String what) {
        log.accept(String.format(Locale.ROOT, "%s: %s, %s", database.name(), what, material.shape()));
    }
}
