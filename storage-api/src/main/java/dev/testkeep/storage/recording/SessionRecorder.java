package dev.testkeep.storage.recording;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.SessionRepository;
import dev.testkeep.storage.Storage;
import dev.testkeep.storage.exception.StorageException;
import dev.testkeep.storage.exception.StorageFailureException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records a session while its tests run, and stores it when they are over. Thread-safe.
 *
 * <pre>{@code
 * try (SessionRecorder recorder = SessionRecorder.builder(storage).attribute("commit", "1a2b3c").open()) {
 *     RunningTest test = recorder.start("com.acme.FooTest.adds");
 *     …
 *     test.end(result -> result.result(Result.FAIL).failure("run", "1 is not 2"));
 *     recorder.finish();
 * }
 * }</pre>
 *
 * <p>The database is not touched before the session is stored; until then, test cases wait in a temporary file, so a session
 * may be larger than memory. If the recorder is closed or the JVM exits before {@link #finish}, what was recorded is stored
 * as an {@link #ABORTED} session, and tests that still run as {@link dev.testkeep.storage.Result#ABORT}. A JVM that is killed
 * stores nothing.
 */
public final class SessionRecorder implements AutoCloseable {

    /** The attribute of a session that was not finished; true. */
    public static final String ABORTED = "aborted";

    private final SessionRepository sessions;
    private final UUID uuid;
    private final Instant start;
    private final Map<String, Object> attributes;
    private final CaseFile cases = new CaseFile();
    private final Set<RunningTest> running = new LinkedHashSet<>();
    private final Thread atExit = new Thread(this::close, "testkeep-session-recorder");
    private State state = State.RECORDING;
    private @Nullable Instant end;
    private @Nullable SavedSession saved;

    private enum State {
        RECORDING,
        FINISHED,
        CLOSED
    }

    private SessionRecorder(Builder builder) {
        this.sessions = builder.sessions;
        this.uuid = builder.uuid;
        this.start = Optional.ofNullable(builder.start).orElseGet(Instant::now);
        this.attributes = new LinkedHashMap<>(builder.attributes);
    }

    /** A builder for a recorder that stores its session there. */
    public static Builder builder(Storage storage) {
        return new Builder(storage.sessions());
    }

    /** The key of the session. */
    public UUID uuid() {
        return uuid;
    }

    /**
     * Notes that a test has started. If it does not end before the session does, it is aborted.
     *
     * @param name the test's name, with its parameters if it has any
     * @throws IllegalStateException if the session is over
     */
    public synchronized RunningTest start(String name) {
        requireRecording();
        RunningTest test = new RunningTest(this, name);
        running.add(test);
        return test;
    }

    /**
     * Records a test that is over.
     *
     * @throws IllegalStateException if the session is over
     * @throws StorageFailureException if the temporary file cannot be written
     */
    public synchronized void record(NewTestCase testCase) {
        requireRecording();
        cases.add(testCase);
    }

    /** Whether it still ran, and is over now. */
    synchronized void end(RunningTest test, NewTestCase testCase) {
        requireRecording();
        if (!running.remove(test)) {
            throw new IllegalStateException("The test " + test.name() + " has ended before");
        }
        cases.add(testCase);
    }

    private void requireRecording() {
        if (state != State.RECORDING) {
            throw new IllegalStateException("The session " + uuid + " is over");
        }
    }

    /**
     * Ends the session and stores it. Tests that still run are aborted. If this fails, it may be called again until the
     * recorder is closed; if the session is stored already, nothing changes.
     *
     * @return the session as it is stored, and whether it was stored now or before
     * @throws StorageException if it cannot be stored; see {@link SessionRepository#save}
     * @throws IllegalStateException if the recorder is closed
     */
    public synchronized SavedSession finish() {
        if (saved != null) {
            return saved;
        }
        if (state == State.CLOSED) {
            throw new IllegalStateException("The recorder of session " + uuid + " is closed");
        }
        if (state == State.RECORDING) {
            endSession();
        }
        saved = sessions.save(NewSession.builder(start)
                .uuid(uuid)
                .end(end)
                .attributes(attributes)
                .testCases(cases)
                .build());
        return saved;
    }

    private void endSession() {
        List.copyOf(running).forEach(RunningTest::abort);
        Instant now = Instant.now();
        end = now.isBefore(start) ? start : now;
        state = State.FINISHED;
    }

    /**
     * Stores the session as an aborted one, unless it was finished; then removes the temporary file. Closing twice has no
     * effect.
     *
     * @throws StorageException if the session has to be stored and cannot be
     */
    @Override
    public synchronized void close() {
        if (state == State.CLOSED) {
            return;
        }
        try {
            if (state == State.RECORDING) {
                attributes.put(ABORTED, true);
                finish();
            }
        } finally {
            state = State.CLOSED;
            cases.delete();
            forgetExit();
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // It runs already.
        }
    }

    /** Describes the session. Not thread-safe. */
    public static final class Builder {

        private final SessionRepository sessions;
        private UUID uuid = UUID.randomUUID();
        private @Nullable Instant start;
        private final Map<String, Object> attributes = new LinkedHashMap<>();

        private Builder(SessionRepository sessions) {
            this.sessions = sessions;
        }

        /** The session's key; random by default. */
        public Builder uuid(UUID uuid) {
            this.uuid = Objects.requireNonNull(uuid, "uuid");
            return this;
        }

        /** When the session started; by default, when the recorder is opened. */
        public Builder started(Instant start) {
            this.start = Objects.requireNonNull(start, "start");
            return this;
        }

        /**
         * An attribute of the session.
         *
         * @param name its name; see {@link dev.testkeep.storage.SessionAttributes} for those with a meaning
         * @param value a {@link String}, {@link Long}, {@link Double} or {@link Boolean}
         */
        public Builder attribute(String name, Object value) {
            attributes.put(name, value);
            return this;
        }

        /**
         * Starts to record.
         *
         * @throws StorageFailureException if there is no place for a temporary file
         * @throws IllegalArgumentException if an attribute has a value of another type
         */
        public SessionRecorder open() {
            SessionRecorder recorder = new SessionRecorder(this);
            Runtime.getRuntime().addShutdownHook(recorder.atExit);
            return recorder;
        }
    }
}
