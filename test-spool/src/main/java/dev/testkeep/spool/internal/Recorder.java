package dev.testkeep.spool.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Records one run of tests: what a test framework tells, line by line. A process may have many runs, but one at a time:
 * whatever runs within a run belongs to the tests. Thread-safe.
 */
public final class Recorder {

    private static final int VALUE = 8_000;

    private static final AtomicReference<@Nullable Recorder> RUNNING = new AtomicReference<>();

    /** Of all runs of this process, so that no two in a file are the same. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Where writing failed once: later runs of this process are spared it. */
    private static final Set<Path> GIVEN_UP = ConcurrentHashMap.newKeySet();

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private final Settings settings;
    private final String framework;
    private final Arguments arguments;
    private final Fault fault;
    private final AtomicInteger unstable = new AtomicInteger();
    private final Path folder;
    private @Nullable SpoolWriter writer;

    private Recorder(Settings settings, String framework) {
        this.settings = settings;
        this.folder = SpoolFolder.of(settings);
        this.framework = framework;
        this.arguments = new Arguments(settings);
        this.fault = new Fault(settings);
    }

    /**
     * Begins to record, unless this is switched off or a run is being recorded already.
     *
     * @param framework the test framework and its version
     * @return null if this run is not recorded
     */
    public static @Nullable Recorder begin(Settings settings, String framework) {
        if (!settings.enabled()) {
            return null;
        }
        Recorder recorder = new Recorder(settings, framework);
        return !GIVEN_UP.contains(recorder.folder) && RUNNING.compareAndSet(null, recorder) ? recorder : null;
    }

    /** Records that a test starts. */
    public Started started(TestId test) {
        return started("test", test);
    }

    /** Records a container of tests that has something to tell. */
    public Started container(TestId container) {
        return started("container", container);
    }

    private Started started(String event, TestId test) {
        Started started = new Started(NUMBERS.incrementAndGet(), System.nanoTime());
        String kept = arguments.kept(test);
        boolean changes = Arguments.areUnstable(kept);
        if (changes) {
            unstable.incrementAndGet();
        }
        append(JsonLine.event(event)
                .put("n", started.number())
                .put("id", test.id())
                .put("test", test.test())
                .put("arguments", kept)
                .put("display", JsonLine.cut(test.display(), VALUE))
                .mark("unstable", changes)
                .put("at", Instant.now()));
        return started;
    }

    /** Records how a test, or a container, came out that has started. */
    public void finished(Started started, Outcome outcome) {
        append(result(started, outcome).seconds("duration", System.nanoTime() - started.nanoTime()));
    }

    /** Records a test that never started. */
    public void left(TestId test, Outcome outcome) {
        append(result(started(test), outcome).mark("never_started", true));
    }

    private static JsonLine result(Started started, Outcome outcome) {
        JsonLine line = JsonLine.event("result")
                .put("n", started.number())
                .put("result", outcome.result())
                .put("cause", outcome.cause())
                .put("reason", outcome.reason() == null ? null : JsonLine.cut(outcome.reason(), VALUE));
        if (outcome.failure() != null) {
            line.put("failure", FailureText.of(outcome.failure()));
        }
        return line.put("at", Instant.now());
    }

    /**
     * Records something that a test has published.
     *
     * @param early whether it was published before the test that it belongs to had started
     */
    public void entry(Started started, String key, String value, boolean early) {
        append(JsonLine.event("entry")
                .put("n", started.number())
                .put("key", JsonLine.cut(key, VALUE))
                .put("value", JsonLine.cut(value, VALUE))
                .mark("early", early)
                .put("at", Instant.now()));
    }

    private synchronized void append(JsonLine line) {
        fault.strikeTheCaller();
        if (writer == null) {
            writer = SpoolWriter.start(SpoolFile.of(folder, settings, framework), fault);
        }
        writer.append(line.end());
    }

    /** Ends the run: all tests that have started have finished. */
    public void end() {
        end(null);
    }

    /** Ends the run, which is recorded no further for this reason; null if all is told. */
    public synchronized void end(@Nullable Throwable reason) {
        RUNNING.compareAndSet(this, null);
        String trouble = reason == null ? null : reason.toString();
        if (writer != null) {
            String more = close(writer, trouble);
            trouble = trouble == null ? more : trouble;
        }
        if (trouble != null) {
            GIVEN_UP.add(folder);
        }
        String news = news(trouble);
        if (news != null && TOLD.compareAndSet(false, true)) {
            System.err.println("testkeep: " + news);
        }
    }

    private static @Nullable String close(SpoolWriter writer, @Nullable String trouble) {
        writer.append(JsonLine.event("end")
                .put("gave_up", trouble)
                .put("at", Instant.now())
                .end());
        return writer.close();
    }

    private @Nullable String news(@Nullable String trouble) {
        if (trouble != null) {
            return "this test run is not kept, or not all of it: " + trouble;
        }
        if (unstable.get() > 0) {
            return "the arguments of " + unstable
                    + " tests look as if they changed with every run, so these have no history;"
                    + " name the arguments, or see @IgnoreArguments (\"unstable\" in " + folder + ")";
        }
        return settings.verbose() ? "this test run is kept in " + folder : null;
    }
}
