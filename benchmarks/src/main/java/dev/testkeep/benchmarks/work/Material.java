package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.database.Database;
import dev.testkeep.benchmarks.database.Store;
import dev.testkeep.benchmarks.workload.CaseQuestion;
import dev.testkeep.benchmarks.workload.History;
import dev.testkeep.benchmarks.workload.Reports;
import dev.testkeep.benchmarks.workload.Shape;
import dev.testkeep.benchmarks.workload.Step;
import dev.testkeep.benchmarks.workload.Workload;
import dev.testkeep.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is stored and asked.
 *
 * @param shape how much it is
 * @param folder the folder with the reports
 * @param reports the files of the reports, the earliest session first
 * @param history what is in them
 * @param steps what is asked
 */
public record Material(Shape shape, Path folder, List<Path> reports, History history, List<Step> steps) {

    /** Writes the reports into a new folder of this one. */
    public static Material write(Shape shape, Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(shape.toString()));
        Reports reports = new Reports(shape);
        List<Path> files = IntStream.range(0, shape.sessions())
                .mapToObj(i -> reports.write(i, folder))
                .toList();
        return new Material(shape, folder, files, History.of(shape), Workload.of(shape));
    }

    /** A new database that holds all of it. */
    Store fill(Database database) throws SQLException, IOException {
        Store store = database.create();
        try (Storage storage = store.open()) {
            Imports.store(storage, reports);
        }
        store.settle();
        return store;
    }

    Step step(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Insists on the first sessions being there, with all of their cases, and nothing else. */
    void checkStored(Store store, int sessions) {
        try (Storage storage = store.open()) {
            CaseQuestion all = CaseQuestion.all();
            history.first(sessions).check(all, new TestkeepAnswers(storage).cases(all));
        }
    }
}
