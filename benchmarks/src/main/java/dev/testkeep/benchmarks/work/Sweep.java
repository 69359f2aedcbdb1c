package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.database.Database;
import dev.testkeep.benchmarks.database.Store;
import dev.testkeep.benchmarks.measure.Sample;
import dev.testkeep.benchmarks.result.Growth;
import dev.testkeep.benchmarks.result.Line;
import dev.testkeep.benchmarks.result.Results;
import dev.testkeep.benchmarks.workload.Shape;
import dev.testkeep.benchmarks.workload.Step;
import dev.testkeep.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same work in histories of growing size. Not thread-safe. */
public final class Sweep {

    private static final String FIXED = "testcases_by_fixed_window";

    private final Plan plan;
    private final List<Material> materials;
    private final Results results;

    private Sweep(Plan plan, List<Material> materials, Results results) {
        this.plan = plan;
        this.materials = materials;
        this.results = results;
    }

    /** Writes the reports of three sizes into the folder. */
    public static Sweep prepare(Plan plan, Shape middle, Path folder, Results results) throws IOException {
        List<Material> materials = new ArrayList<>();
        for (Shape shape : List.of(middle.tenth(), middle, middle.tenfold())) {
            results.begin("writing reports, " + shape);
            materials.add(Material.write(shape, folder));
        }
        return new Sweep(plan, materials, results);
    }

    /** Adds how everything grows, and what it took in the largest history. */
    public void measure(Database database) throws Exception {
        @Nullable Sample before = null;
        for (Material material : materials) {
            Sample fixed = measure(database, material);
            if (before != null && isLargest(material)) {
                results.add(new Line(
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
        results.begin(database.name() + ": import of " + material.shape());
        long start = System.nanoTime();
        try (Store store = material.fill(database)) {
            grow("import", database, material, (System.nanoTime() - start) / 1e6);
            Sample fixed = ask(database, material, store);
            if (isLargest(material)) {
                results.add(new SmallHeap(material, store).measure(database.name()));
            }
            return fixed;
        }
    }

    private Sample ask(Database database, Material material, Store store) throws Exception {
        @Nullable Sample fixed = null;
        try (Storage storage = store.open()) {
            Questions questions = new Questions(plan, material, store, storage);
            for (Step step : material.steps()) {
                Line line = questions.measure(step, database.name());
                grow(line.work(), database, material, line.ours().median());
                results.add(line.about(material.shape()));
                fixed = line.work().equals(FIXED) ? line.ours() : fixed;
            }
        }
        return Objects.requireNonNull(fixed);
    }

    private void grow(String work, Database database, Material material, double millis) {
        results.add(new Growth(work, database.name(), material.shape().total(), millis));
    }
}
