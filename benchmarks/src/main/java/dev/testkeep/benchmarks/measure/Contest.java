package dev.testkeep.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets several ways take turns, so that whatever else the machine does hits all of them.
 *
 * @param rounds how many turns of each way count
 * @param warmUp how long each way runs before anything counts: turns that begin within this time
 */
public record Contest(int rounds, Duration warmUp) {

    /** What each way took, in their order. */
    public List<Sample> run(List<Way> ways) throws Exception {
        List<List<Turn>> turns = new ArrayList<>();
        for (Way way : ways) {
            warmUp(way);
            turns.add(new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < ways.size(); i++) {
                turns.get(i).add(turn(ways.get(i)));
            }
        }
        return turns.stream().map(Sample::new).toList();
    }

    private void warmUp(Way way) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < warmUp.toNanos()) {
            turn(way);
        }
    }

    private static Turn turn(Way way) throws Exception {
        Stopwatch stopwatch = new Stopwatch();
        int times = way.turns().take(stopwatch);
        return stopwatch.turn(times);
    }
}
