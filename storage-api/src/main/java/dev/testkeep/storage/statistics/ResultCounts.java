package dev.testkeep.storage.statistics;

import dev.testkeep.storage.Result;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers of test cases by result. Immutable.
 *
 * @param counts the number of test cases by result, for the results that occur
 */
public record ResultCounts(SortedMap<Result, Long> counts) {

    public ResultCounts {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** The number of all test cases. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The number of those with results of this kind. */
    public long count(Result.Kind kind) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The fraction of passed among passed and failed ones, from 0 to 1; empty if there are none of either. */
    public OptionalDouble passRate() {
        long passed = count(Result.Kind.PASSED);
        long judged = passed + count(Result.Kind.FAILED);
        return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) passed / judged);
    }
}
