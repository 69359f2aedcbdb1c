package dev.testkeep.benchmarks.work;

import dev.testkeep.benchmarks.database.Store;
import dev.testkeep.benchmarks.measure.Sample;
import dev.testkeep.benchmarks.measure.Turn;
import dev.testkeep.benchmarks.result.Line;
import dev.testkeep.benchmarks.workload.Answer;
import dev.testkeep.benchmarks.workload.Deletion;
import dev.testkeep.benchmarks.workload.Expected;
import dev.testkeep.benchmarks.workload.Question;
import dev.testkeep.benchmarks.workload.Shape;
import dev.testkeep.benchmarks.workload.Step;
import dev.testkeep.benchmarks.workload.Workload;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Asks every question in a JVM of its own with a heap of 64 MiB. */
public final class SmallHeap {

    /** The name of the command that {@link #answer} is behind. */
    public static final String COMMAND = "answer";

    private static final int MIB = 64;

    private final Material material;
    private final Store store;

    SmallHeap(Material material, Store store) {
        this.material = material;
        this.store = store;
    }

    /** A heap that is too small for an answer counts as an infinite one. */
    Line measure(String backend) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MIB + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.testkeep.benchmarks.Benchmarks",
                        COMMAND,
                        material.shape().toString(),
                        store.config().url().orElseThrow())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> answers = process.inputReader().lines().toList();
        boolean answered = process.onExit().join().exitValue() == 0;
        double millis = (System.nanoTime() - start) / 1e6;
        if (answered) {
            check(answers);
        }
        Turn turn = new Turn(millis, 0, answered ? MIB : Double.POSITIVE_INFINITY);
        return new Line(
                "every question once, " + material.shape(),
                backend,
                new Sample(List.of(turn)),
                "",
                null,
                Targets.of("small heap", backend));
    }

    private void check(List<String> answers) {
        List<String> expected = questions(material.steps())
                .map(question -> material.history().expected(question).toString())
                .toList();
        if (!answers.equals(expected)) {
            throw new IllegalStateException("wrong answers: " + answers + " instead of " + expected);
        }
    }

    /** Prints the answer of each question, in the process with the small heap. */
    public static void answer(Shape shape, String url, PrintWriter out) throws SQLException {
        try (Storage storage = HibernateStorage.open(StorageConfig.of(url))) {
            TestkeepAnswers answers = new TestkeepAnswers(storage);
            for (Question question : questions(Workload.of(shape)).toList()) {
                Answer answer = question.ask(answers);
                out.println(Expected.of(answer));
            }
        }
        out.flush();
    }

    private static Stream<? extends Question> questions(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.questions().stream())
                .filter(question -> !(question instanceof Deletion));
    }
}
