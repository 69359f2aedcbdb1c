package dev.testkeep.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs one topic and prints what came out. */
public final class Benchmarks {

    static final List<Benchmark> TOPICS = List.of(new DuckDBSave());

    private static final int SIZE = 20_000;
    private static final int ROUNDS = 5;

    private Benchmarks() {}

    /** Arguments: the topic, how much work one run is, how many runs. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.out.println("Topics: " + TOPICS.stream().map(Benchmark::name).collect(Collectors.joining(", ")));
            return;
        }
        Benchmark topic = TOPICS.stream()
                .filter(known -> known.name().equals(arguments[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic " + arguments[0]));
        print(topic, run(topic, number(arguments, 1, SIZE), number(arguments, 2, ROUNDS)));
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    /** The median rate of each way. */
    static Map<String, Double> run(Benchmark topic, int size, int rounds) throws Exception {
        Path folder = Files.createTempDirectory("testkeep-benchmark");
        try {
            Comparison comparison = new Comparison(topic.ways(size, folder));
            comparison.run(rounds);
            return comparison.medians();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static void print(Benchmark topic, Map<String, Double> medians) {
        double first = medians.values().iterator().next();
        System.out.printf("%-24s %12s %10s%n", topic.name(), topic.unit() + "/s", "relative");
        medians.forEach((way, rate) -> System.out.printf("%-24s %12.0f %10.2f%n", way, rate, rate / first));
    }
}
