package dev.testkeep.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A test case to be stored with its {@link NewSession}. Immutable; made by a {@link #builder}.
 *
 * <p>Its place in the run is not set here: the storage numbers the cases of each run in the order in which they come.
 *
 * @param name the test's name, with its parameters if it has any
 * @param run the run of the session that it belongs to, from 0
 * @param system the machine that it ran on; may be empty
 * @param partition the part of the machine; may be empty
 * @param environ the environment that it was built or run with; may be empty
 * @param result its result
 * @param completedAt when its job was completed, or null if no job was
 * @param duration how long it took in all, or null if unknown
 * @param failPhase the phase in which it failed, or null
 * @param failReason why it failed, or null
 * @param perfValues what it measured, in order
 * @param document a JSON object with everything else, or null
 */
public record NewTestCase(
        String name,
        int run,
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

    public NewTestCase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(partition, "partition");
        Objects.requireNonNull(environ, "environ");
        Objects.requireNonNull(result, "result");
        perfValues = List.copyOf(perfValues);
        if (run < 0) {
            throw new IllegalArgumentException("runs are counted from 0, not from " + run);
        }
    }

    /** A builder for a case with this name, by default in run 0 and passed. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** A copy of a stored case, to be stored elsewhere; read it with performance values and documents. */
    public static NewTestCase copyOf(TestCase stored) {
        return builder(stored.name())
                .run(stored.id().run())
                .system(stored.system())
                .partition(stored.partition())
                .environ(stored.environ())
                .result(stored.result())
                .completedAt(stored.completedAt())
                .duration(stored.duration())
                .failure(stored.failPhase(), stored.failReason())
                .perfValues(stored.perfValues())
                .document(stored.document())
                .build();
    }

    /** Builds a {@link NewTestCase}. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private int run;
        private String system = "";
        private String partition = "";
        private String environ = "";
        private Result result = Result.PASS;
        private @Nullable Instant completedAt;
        private @Nullable Duration duration;
        private @Nullable String failPhase;
        private @Nullable String failReason;
        private final List<PerfValue> perfValues = new ArrayList<>();
        private @Nullable String document;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** The run it belongs to; 0 by default. */
        public Builder run(int run) {
            this.run = run;
            return this;
        }

        /** The machine; empty by default. */
        public Builder system(String system) {
            this.system = system;
            return this;
        }

        /** The part of the machine; empty by default. */
        public Builder partition(String partition) {
            this.partition = partition;
            return this;
        }

        /** The environment; empty by default. */
        public Builder environ(String environ) {
            this.environ = environ;
            return this;
        }

        /** The result; {@link Result#PASS} by default. */
        public Builder result(Result result) {
            this.result = result;
            return this;
        }

        /** When its job was completed; null by default. */
        public Builder completedAt(@Nullable Instant completedAt) {
            this.completedAt = completedAt;
            return this;
        }

        /** How long it took; null by default. */
        public Builder duration(@Nullable Duration duration) {
            this.duration = duration;
            return this;
        }

        /** In which phase it failed and why; both null by default. */
        public Builder failure(@Nullable String phase, @Nullable String reason) {
            this.failPhase = phase;
            this.failReason = reason;
            return this;
        }

        /** One more measured value. */
        public Builder perfValue(PerfValue value) {
            perfValues.add(value);
            return this;
        }

        /** More measured values. */
        public Builder perfValues(List<PerfValue> values) {
            perfValues.addAll(values);
            return this;
        }

        /** A JSON object with everything else; null by default. */
        public Builder document(@Nullable String document) {
            this.document = document;
            return this;
        }

        /** The test case. */
        public NewTestCase build() {
            return new NewTestCase(
                    name,
                    run,
                    system,
                    partition,
                    environ,
                    result,
                    completedAt,
                    duration,
                    failPhase,
                    failReason,
                    perfValues,
                    document);
        }
    }
}
