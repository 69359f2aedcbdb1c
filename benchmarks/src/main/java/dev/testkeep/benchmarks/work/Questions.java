package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.database.PlainConnection;
import dev.testkeep.benchmarks.database.Store;
import dev.testkeep.benchmarks.jdbc.PlainAnswers;
import dev.testkeep.benchmarks.measure.Sample;
import dev.testkeep.benchmarks.measure.Stopwatch;
import dev.testkeep.benchmarks.measure.Way;
import dev.testkeep.benchmarks.result.Line;
import dev.testkeep.benchmarks.workload.Answer;
import dev.testkeep.benchmarks.workload.Answers;
import dev.testkeep.benchmarks.workload.Deletion;
import dev.testkeep.benchmarks.workload.Question;
import dev.testkeep.benchmarks.workload.Step;
import dev.testkeep.storage.Storage;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Asking a full database, and deleting from it, beside plain JDBC. */
final class Questions {

    private final Plan plan;
    private final Material material;
    private final Store store;
    private final Storage storage;

    /** @param storage the store, opened by Testkeep */
    Questions(Plan plan, Material material, Store store, Storage storage) {
        this.plan = plan;
        this.material = material;
        this.store = store;
        this.storage = storage;
    }

    /** What is deleted is put back, so that both ways delete the same. */
    Line measure(Step step, String backend) throws Exception {
        List<Sample> samples = step.questions().get(0) instanceof Deletion
                ? plan.lengthy().run(List.of(deleting("Testkeep", testkeep(), step), deleting("JDBC", jdbc(), step)))
                : plan.brief().run(List.of(asking("Testkeep", testkeep(), step), asking("JDBC", jdbc(), step)));
        return new Line(step.name(), backend, samples.get(0), "JDBC", samples.get(1), Targets.of(step.name(), backend));
    }

    /** Somebody who can be asked for one turn. */
    @FunctionalInterface
    private interface Asked {
        int during(Turn turn) throws Exception;
    }

    /** What is asked in one turn; returns how many questions were asked. */
    @FunctionalInterface
    private interface Turn {
        int ask(Answers whom) throws Exception;
    }

    private Asked testkeep() {
        return turn -> turn.ask(new TestkeepAnswers(storage));
    }

    /** Each turn has a connection of its own, so that none keeps a file open while Testkeep is asked. */
    private Asked jdbc() {
        return turn -> {
            try (PlainConnection plain = store.connect()) {
                return turn.ask(new PlainAnswers(plain));
            }
        };
    }

    private Way asking(String name, Asked asked, Step step) {
        return new Way(
                name,
                stopwatch -> asked.during(answers -> {
                    int times = 0;
                    do {
                        for (Question question : step.questions()) {
                            ask(answers, question, stopwatch);
                            times++;
                        }
                    } while (stopwatch.millis() < plan.turn());
                    return times;
                }));
    }

    private Way deleting(String name, Asked asked, Step step) {
        Iterator<? extends Question> each =
                Stream.generate(step::questions).flatMap(List::stream).iterator();
        return new Way(
                name,
                stopwatch -> asked.during(answers -> {
                    Answer deleted = ask(answers, each.next(), stopwatch);
                    Imports.store(storage, files(deleted));
                    return 1;
                }));
    }

    private List<Path> files(Answer deleted) {
        return material.history().numbers(deleted.ids()).stream()
                .map(material.reports()::get)
                .toList();
    }

    private Answer ask(Answers whom, Question question, Stopwatch stopwatch) throws Exception {
        Answer answer = stopwatch.time(() -> question.ask(whom));
        material.history().check(question, answer);
        return answer;
    }
}
