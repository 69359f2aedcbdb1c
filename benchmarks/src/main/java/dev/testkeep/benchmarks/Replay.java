package dev.testkeep.benchmarks;

import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFiles;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.hibernate.HibernateStorage;
import dev.testkeep.storage.spi.Backend;
import dev.testkeep.storage.spi.BackendProviders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays a workload on an empty database: stores its reports, asks its questions, insists on the right answers, and says
 * how long each took and how long plain JDBC takes for the same.
 */
public final class Replay {

    private final Path folder;
    private final Storage storage;
    private final JsonNode workload;
    private final Workloads questions;
    private final int rounds;

    private Replay(Path folder, Storage storage, PlainJdbc jdbc, int rounds) {
        this.folder = folder;
        this.storage = storage;
        this.workload = JsonMapper.shared().readTree(folder.resolve("workload.json"));
        this.questions = new Workloads(storage, jdbc, workload.get("session_uuids"));
        this.rounds = rounds;
    }

    /** Arguments: the folder with {@code workload.json} and its reports, the JDBC URL, how often to ask. */
    public static void main(String[] arguments) throws Exception {
        replay(Path.of(arguments[0]), StorageConfig.of(arguments[1]), Integer.parseInt(arguments[2]));
    }

    static void replay(Path folder, StorageConfig config, int rounds) throws Exception {
        Backend backend = BackendProviders.load().select(config).configure(config);
        try (Storage storage = HibernateStorage.open(config);
                PlainJdbc jdbc = new PlainJdbc(backend)) {
            Replay replay = new Replay(folder, storage, jdbc, rounds);
            replay.store();
            replay.ask();
        }
    }

    private void store() throws Exception {
        List<Path> reports;
        try (Stream<Path> files = Files.list(folder)) {
            reports = files.filter(file -> file.getFileName().toString().startsWith("session-"))
                    .sorted()
                    .toList();
        }
        long start = System.nanoTime();
        reports.forEach(this::store);
        double seconds = (System.nanoTime() - start) / 1e9;
        long cases = storage.info().testCases();
        System.out.printf(
                "stored %d sessions, %d test cases: %.0f test cases/s%n", reports.size(), cases, cases / seconds);
    }

    private void store(Path report) {
        try (ReportFile file = ReportFiles.open(report)) {
            file.entries().forEach(entry -> storage.sessions().save(entry.read()));
        }
    }

    private void ask() throws Exception {
        System.out.printf("%-36s %12s %12s %8s%n", "question", "Testkeep ms", "JDBC ms", "ratio");
        for (JsonNode step : workload.get("steps")) {
            String operation = step.get("op").asString();
            Times testkeep = new Times();
            Times jdbc = new Times();
            if (operation.startsWith("delete")) {
                delete(questions.of(step), testkeep, jdbc);
            } else {
                ask(questions.of(step), testkeep, jdbc);
            }
            print(operation, testkeep.median(), jdbc.median());
        }
    }

    /** Both ways take turns, so that whatever else the machine does hits both; the first round does not count. */
    private void ask(List<Workload> asked, Times testkeep, Times jdbc) throws Exception {
        for (int round = 0; round <= rounds; round++) {
            for (Workload question : asked) {
                (round == 0 ? new Times() : testkeep).measure(question::askTestkeep);
                if (question.jdbc() != null) {
                    (round == 0 ? new Times() : jdbc).measure(question::askJdbc);
                }
            }
        }
    }

    /** What is deleted is gone, so both ways delete different things of the same size. */
    private static void delete(List<Workload> asked, Times testkeep, Times jdbc) throws Exception {
        for (int i = 0; i < asked.size(); i++) {
            Workload question = asked.get(i);
            if (i % 2 == 0 || question.jdbc() == null) {
                testkeep.measure(question::askTestkeep);
            } else {
                jdbc.measure(question::askJdbc);
            }
        }
    }

    private static void print(String question, OptionalDouble testkeep, OptionalDouble jdbc) {
        if (testkeep.isEmpty()) {
            return;
        }
        System.out.printf("%-36s %12.1f", question, testkeep.getAsDouble());
        if (jdbc.isPresent()) {
            System.out.printf(" %12.1f %8.2f", jdbc.getAsDouble(), testkeep.getAsDouble() / jdbc.getAsDouble());
        }
        System.out.println();
    }
}
