package dev.testkeep.storage.hibernate.internal.write;

import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.SessionCounts;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the test cases of a session as they pass by. Not thread-safe. */
public final class SessionCounter {

    private final SortedMap<Integer, Run> runs = new TreeMap<>();

    public SessionCounter() {}

    /** Counts a case, and gives its place in its run. */
    int add(NewTestCase testCase) {
        return add(testCase.run(), testCase.result().kind(), 1);
    }

    /** Counts so many cases of a run at once, and gives the place of the first. */
    public int add(int run, Result.Kind kind, int number) {
        return runs.computeIfAbsent(run, index -> new Run()).add(kind, number);
    }

    /** Of all that has been added. */
    public SessionCounts counts() {
        int length = runs.isEmpty() ? 0 : runs.lastKey() + 1;
        Run first = runs.getOrDefault(0, new Run());
        Run last = runs.getOrDefault(length - 1, new Run());
        return new SessionCounts(
                length,
                first.size,
                runs.values().stream().mapToInt(run -> run.size).sum(),
                last.count(Result.Kind.PASSED),
                last.count(Result.Kind.FAILED),
                last.count(Result.Kind.ABORTED),
                last.count(Result.Kind.SKIPPED));
    }

    /** The cases of one run. */
    private static final class Run {
        private final Map<Result.Kind, Integer> kinds = new EnumMap<>(Result.Kind.class);
        private int size;

        int add(Result.Kind kind, int number) {
            kinds.merge(kind, number, Integer::sum);
            int place = size;
            size += number;
            return place;
        }

        int count(Result.Kind kind) {
            return kinds.getOrDefault(kind, 0);
        }
    }
}
