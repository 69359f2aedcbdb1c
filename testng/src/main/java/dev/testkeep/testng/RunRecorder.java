package dev.testkeep.testng;

import dev.testkeep.spool.internal.Outcome;
import dev.testkeep.spool.internal.Recorder;
import dev.testkeep.spool.internal.Settings;
import dev.testkeep.spool.internal.Started;
import dev.testkeep.spool.internal.TestId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testng.ITestNGMethod;
import org.testng.ITestResult;
import org.testng.TestNG;

/** Records one run of TestNG. Thread-safe. */
final class RunRecorder {

    private static final String PERF = "perf.";

    private final Recorder recorder;
    private final Invocations invocations = new Invocations();

    /** By the very object: results are equal to others of the same test. */
    private final Map<ITestResult, Running> running = Collections.synchronizedMap(new IdentityHashMap<>());

    private RunRecorder(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Returns null if this run is not recorded. */
    static @Nullable RunRecorder begin() {
        Recorder recorder = Recorder.begin(Settings.ofProcess(name -> null), version());
        return recorder == null ? null : new RunRecorder(recorder);
    }

    private static String version() {
        String version = TestNG.class.getPackage().getImplementationVersion();
        return version == null ? "testng" : "testng " + version;
    }

    void started(ITestResult result) {
        TestId id = invocations.start(result);
        running.put(result, new Running(id, recorder.started(id)));
    }

    void finished(ITestResult result, Outcome outcome) {
        Running finished = running.remove(result);
        if (finished == null) {
            recorder.left(invocations.start(result), outcome);
            return;
        }
        publish(result, finished.started);
        recorder.finished(finished.started, outcome);
    }

    private void publish(ITestResult result, Started started) {
        for (String name : result.getAttributeNames()) {
            if (name.startsWith(PERF)) {
                recorder.entry(started, name, String.valueOf(result.getAttribute(name)), false);
            }
        }
    }

    void skipped(ITestResult result) {
        if (result.wasRetried()) {
            Running retried = running.get(result);
            if (retried != null) {
                invocations.retry(result, retried.id);
            }
            finished(result, Outcome.retried(result.getThrowable()));
        } else {
            finished(result, outcomeOfSkip(result));
        }
    }

    private static Outcome outcomeOfSkip(ITestResult result) {
        ITestNGMethod culprit = culprit(result);
        if (culprit != null) {
            String cause = culprit.isTest() ? "dependency" : "configuration";
            return Outcome.notRun(cause, result.getThrowable());
        }
        return result.getThrowable() == null ? Outcome.skipped(null) : Outcome.aborted(result.getThrowable());
    }

    /** Old versions do not tell. */
    private static @Nullable ITestNGMethod culprit(ITestResult result) {
        try {
            return result.getSkipCausedBy().stream().findFirst().orElse(null);
        } catch (NoSuchMethodError e) {
            return null;
        }
    }

    void configurationFailed(ITestResult result) {
        recorder.left(invocations.start(result), Outcome.failed("configuration", result.getThrowable()));
    }

    void end() {
        recorder.end();
    }

    void giveUp(Throwable reason) {
        recorder.end(reason);
    }

    /**
     * A test that has started and not finished.
     *
     * @param id which it is
     * @param started what it is in the file
     */
    private record Running(TestId id, Started started) {}
}
