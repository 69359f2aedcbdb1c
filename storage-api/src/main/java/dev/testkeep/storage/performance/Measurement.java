package dev.testkeep.storage.performance;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One performance value and its origin. Immutable.
 *
 * @param testCase the test case that measured it
 * @param test the test, and where it ran
 * @param result the result of the test case
 * @param completedAt when its job was completed, or null if no job was
 * @param value what was measured
 */
public record Measurement(
        TestCaseId testCase,
        TestKey test,
        Result result,
        @Nullable Instant completedAt,
        PerfValue value) {

    public Measurement {
        Objects.requireNonNull(testCase, "testCase");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(value, "value");
    }
}
