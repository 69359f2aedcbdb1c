package dev.testkeep.storage.statistics;

import dev.testkeep.storage.TestKey;
import java.time.Duration;
import java.util.Objects;

/**
 * How long a test takes. Immutable.
 *
 * @param test which test, and where it runs
 * @param count how many of its outcomes have a duration
 * @param mean the mean of their durations
 * @param longest the longest of them
 */
public record TestDuration(TestKey test, long count, Duration mean, Duration longest) {

    public TestDuration {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(longest, "longest");
    }
}
