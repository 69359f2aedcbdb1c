package dev.testkeep.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures several ways in turns, so that whatever else the machine does hits all of them. */
final class Comparison {

    private static final double NANOS = 1e9;

    private final Map<Variant, List<Double>> rates = new LinkedHashMap<>();

    Comparison(List<Variant> ways) {
        ways.forEach(way -> rates.put(way, new ArrayList<>()));
    }

    /** One run of each way that does not count, and then so many that do. */
    void run(int rounds) throws Exception {
        for (Variant way : rates.keySet()) {
            rate(way);
        }
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Variant, List<Double>> way : rates.entrySet()) {
                way.getValue().add(rate(way.getKey()));
            }
        }
    }

    private static double rate(Variant way) throws Exception {
        try (Variant.Run run = way.preparation().prepare()) {
            long start = System.nanoTime();
            long units = run.run();
            return units * NANOS / (System.nanoTime() - start);
        }
    }

    /** The median rate of each way in units per second, by its name. */
    Map<String, Double> medians() {
        Map<String, Double> medians = new LinkedHashMap<>();
        rates.forEach((way, values) -> medians.put(way.name(), median(values)));
        return medians;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
