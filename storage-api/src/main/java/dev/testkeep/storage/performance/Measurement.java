package dev.testkeep.storage.performance;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCaseId;
import dev.testkeep.storage.TestKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One performance value, and where it comes from. Immutable.
 *
 * @param testCase the test case that measured it
 * @param test which test that was, and where it ran
 * @param result how the test case came out
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
