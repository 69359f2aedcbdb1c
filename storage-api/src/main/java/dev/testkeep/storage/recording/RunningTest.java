package dev.testkeep.storage.recording;

import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A test that has started. Thread-safe. */
public final class RunningTest {

    private final SessionRecorder recorder;
    private final String name;
    private final long started = System.nanoTime();

    RunningTest(SessionRecorder recorder, String name) {
        this.recorder = recorder;
        this.name = Objects.requireNonNull(name, "name");
    }

    String name() {
        return name;
    }

    /**
     * Records that it ended with this result now.
     *
     * @throws IllegalStateException if it has ended before, or the session is over
     * @throws dev.testkeep.storage.exception.StorageFailureException if the temporary file cannot be written
     */
    public void end(Result result) {
        end(test -> test.result(result));
    }

    /**
     * Records that it ended now.
     *
     * @param details adds what is known of the test: it has passed by default, and ended now after the time since it started
     * @throws IllegalStateException if it has ended before, or the session is over
     * @throws dev.testkeep.storage.exception.StorageFailureException if the temporary file cannot be written
     */
    public void end(UnaryOperator<NewTestCase.Builder> details) {
        NewTestCase.Builder test = NewTestCase.builder(name)
                .completedAt(Instant.now())
                .duration(Duration.ofNanos(System.nanoTime() - started));
        recorder.end(this, details.apply(test).build());
    }

    void abort() {
        end(Result.ABORT);
    }
}
