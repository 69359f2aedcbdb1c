package dev.testkeep.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stored test case. Immutable, and usable when the storage is closed.
 *
 * @param id its session, run and place
 * @param name the test's name, with its parameters if it has any
 * @param system the machine that it ran on; may be empty
 * @param partition the part of the machine; may be empty
 * @param environ the environment that it was built or run with; may be empty
 * @param result its result
 * @param completedAt when its job was completed (whole microseconds are exact), or null if no job was
 * @param duration how long it took in all (whole microseconds are exact), or null if unknown
 * @param failPhase the phase in which it failed, or null
 * @param failReason why it failed, or null
 * @param perfValues what it measured, in order; empty unless {@link TestCaseQuery#withPerfValues} asked for them
 * @param document a JSON object with everything else; null if there is none, or unless
 *     {@link TestCaseQuery#withDocuments} asked for it
 */
public record TestCase(
        TestCaseId id,
        String name,
        String system,
        String partition,
        String environ,
        Result result,
        @Nullable Instant completedAt,
        @Nullable Duration duration,
        @Nullable String failPhase,
        @Nullable String failReason,
        List<PerfValue> perfValues,
        @Nullable String document) {

    public TestCase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(partition, "partition");
        Objects.requireNonNull(environ, "environ");
        Objects.requireNonNull(result, "result");
        perfValues = List.copyOf(perfValues);
    }

    /** The test, and where it ran. */
    public TestKey test() {
        return new TestKey(name, system, partition, environ);
    }

    /** The same case with these performance values. */
    public TestCase withPerfValues(List<PerfValue> values) {
        return new TestCase(
                id,
                name,
                system,
                partition,
                environ,
                result,
                completedAt,
                duration,
                failPhase,
                failReason,
                values,
                document);
    }

    /** The same case with this document, or without one. */
    public TestCase withDocument(@Nullable String otherDocument) {
        return new TestCase(
                id,
                name,
                system,
                partition,
                environ,
                result,
                completedAt,
                duration,
                failPhase,
                failReason,
                perfValues,
                otherDocument);
    }
}
