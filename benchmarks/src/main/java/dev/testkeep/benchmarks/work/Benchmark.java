package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.database.Database;
import dev.testkeep.benchmarks.database.Store;
import dev.testkeep.benchmarks.result.Line;
import dev.testkeep.benchmarks.result.Results;
import dev.testkeep.benchmarks.workload.Step;
import dev.testkeep.storage.Storage;

/**
 * Everything that is measured in one kind of database.
 *
 * @param plan how thoroughly
 * @param material what is stored and asked
 * @param wide as many test cases in many more sessions, for the list of sessions
 * @param results takes what comes out
 */
public record Benchmark(Plan plan, Material material, Material wide, Results results) {

    private static final String LIST = "list_sessions_whole_history";

    public void measure(Database database) throws Exception {
        results.begin(database.name() + ": import of " + material.shape());
        new Imports(plan, material, database).measure().forEach(results::add);
        try (Store store = material.fill(database)) {
            results.begin(database.name() + ": save");
            results.add(new Saves(plan, material, database).measure(store));
            try (Storage storage = store.open()) {
                Questions questions = new Questions(plan, material, store, storage);
                for (Step step : material.steps()) {
                    results.add(questions.measure(step, database.name()));
                }
            }
        }
        list(database);
    }

    private void list(Database database) throws Exception {
        results.begin(database.name() + ": import of " + wide.shape());
        try (Store store = wide.fill(database);
                Storage storage = store.open()) {
            Line line = new Questions(plan, wide, store, storage).measure(wide.step(LIST), database.name());
            results.add(line.about(wide.shape()));
        }
    }
}
