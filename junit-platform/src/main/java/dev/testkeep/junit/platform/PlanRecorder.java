package dev.testkeep.junit.platform;

import dev.testkeep.spool.internal.Outcome;
import dev.testkeep.spool.internal.Recorder;
import dev.testkeep.spool.internal.Settings;
import dev.testkeep.spool.internal.Started;
import dev.testkeep.spool.internal.TestId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Records one test plan. Tests are recorded as they start and finish; a container only if it fails, is skipped or has
 * published something. What is running is known by its identifier: events come from many threads. Thread-safe.
 */
final class PlanRecorder {

    private final TestPlan plan;
    private final Recorder recorder;
    private final TestIds ids;

    /** What runs; containers are recorded when they have something to tell. */
    private final Map<TestIdentifier, Running> running = new ConcurrentHashMap<>();

    /** All that has started, or has been recorded without. */
    private final Set<TestIdentifier> seen = ConcurrentHashMap.newKeySet(1024);

    private PlanRecorder(TestPlan plan, Recorder recorder) {
        this.plan = plan;
        this.recorder = recorder;
        this.ids = new TestIds(plan);
    }

    /** Returns null if this plan is not recorded. */
    static @Nullable PlanRecorder begin(TestPlan plan) {
        Recorder recorder = Recorder.begin(Settings.ofProcess(new Configuration(plan)), platform());
        return recorder == null ? null : new PlanRecorder(plan, recorder);
    }

    private static String platform() {
        String version = TestPlan.class.getPackage().getImplementationVersion();
        return version == null ? "junit-platform" : "junit-platform " + version;
    }

    void started(TestIdentifier test) {
        seen.add(test);
        TestId id = ids.of(test);
        running.put(test, new Running(id, test.isTest() ? recorder.started(id) : null));
    }

    void finished(TestIdentifier test, TestExecutionResult result) {
        Running finished = running.remove(test);
        if (finished == null) {
            return;
        }
        if (test.isTest()) {
            recorder.finished(recorded(finished), outcome(result));
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            containerFinished(test, result);
        }
    }

    private static Outcome outcome(TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            return Outcome.passed();
        }
        Throwable thrown = result.getThrowable().orElse(null);
        return result.getStatus() == TestExecutionResult.Status.FAILED
                ? Outcome.failed(thrown)
                : Outcome.aborted(thrown);
    }

    /** Its tests that never started are recorded, too: nobody else tells of them. */
    private void containerFinished(TestIdentifier container, TestExecutionResult result) {
        Throwable thrown = result.getThrowable().orElse(null);
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            leave(container, Outcome.aborted(thrown));
            return;
        }
        boolean after = plan.getDescendants(container).stream().anyMatch(each -> seen.contains(each));
        recorder.left(ids.ofFailed(container, after), Outcome.failed(after ? "after_all" : "before_all", thrown));
        seen.add(container);
        if (!after) {
            plan.getChildren(container).forEach(child -> leave(child, Outcome.notRun("before_all", null)));
        }
    }

    void skipped(TestIdentifier test, String reason) {
        leave(test, Outcome.skipped(reason));
    }

    /** Tests that are not known before they run stand behind their container. */
    private void leave(TestIdentifier test, Outcome outcome) {
        Set<TestIdentifier> children = plan.getChildren(test);
        if (!children.isEmpty()) {
            children.forEach(child -> leave(child, outcome));
        } else if (seen.add(test)) {
            recorder.left(ids.of(test), outcome);
        }
    }

    void published(TestIdentifier test, ReportEntry entry) {
        nearestRunning(test).ifPresent(to -> {
            boolean early = !running.containsKey(test);
            entry.getKeyValuePairs().forEach((key, value) -> recorder.entry(recorded(to), key, value, early));
        });
    }

    /** What is published by a test's constructor comes before the test has started. */
    private Optional<Running> nearestRunning(TestIdentifier test) {
        for (Optional<TestIdentifier> next = Optional.of(test);
                next.isPresent();
                next = next.flatMap(plan::getParent)) {
            Running found = running.get(next.get());
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private Started recorded(Running node) {
        synchronized (node) {
            if (node.recorded == null) {
                node.recorded = recorder.container(node.id);
            }
            return node.recorded;
        }
    }

    void end() {
        recorder.end();
    }

    void giveUp(Throwable reason) {
        recorder.end(reason);
    }

    /**
     * What the platform is configured with.
     *
     * @param plan knows it since 1.8
     */
    private record Configuration(TestPlan plan) implements Function<String, @Nullable String> {

        @Override
        public @Nullable String apply(String name) {
            try {
                return plan.getConfigurationParameters().get(name).orElse(null);
            } catch (NoSuchMethodError e) {
                return null;
            }
        }
    }

    /** A test or a container that has started and not finished. */
    private static final class Running {

        private final TestId id;
        private @Nullable Started recorded;

        Running(TestId id, @Nullable Started recorded) {
            this.id = id;
            this.recorded = recorded;
        }
    }
}
