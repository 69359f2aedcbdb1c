package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.database.Database;
import dev.testkeep.benchmarks.database.Store;
import dev.testkeep.benchmarks.result.Line;
import dev.testkeep.benchmarks.workload.Step;
import dev.testkeep.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that is measured in one kind of database.
 *
 * @param plan how thoroughly
 * @param material what is stored and asked
 * @param wide as many test cases in many more sessions, for the list of sessions
 * @param log is told what comes next
 */
public record Benchmark(Plan plan, Material material, Material wide, Consumer<String> log) {

    private static final String LIST = "list_sessions_whole_history";

    public List<Line> measure(Database database) throws Exception {
        log.accept(database.name() + ": import");
        List<Line> lines = new ArrayList<>(new Imports(plan, material, database).measure());
        try (Store store = material.fill(database)) {
            log.accept(database.name() + ": save");
            lines.addAll(new Saves(plan, material, database).measure(store));
            lines.addAll(ask(material, material.steps(), store, database));
        }
        try (Store store = wide.fill(database)) {
            ask(wide, List.of(wide.step(LIST)), store, database).forEach(line -> lines.add(line.about(wide.shape())));
        }
        return lines;
    }

    private List<Line> ask(Material about, List<Step> steps, Store store, Database database) throws Exception {
        List<Line> lines = new ArrayList<>();
        try (Storage storage = store.open()) {
            Questions questions = new Questions(plan, about, store, storage);
            for (Step step : steps) {
                log.accept(database.name() + ": " + step.name() + ", " + about.shape());
                lines.add(questions.measure(step, database.name()));
            }
        }
        return lines;
    }
}
