package dev.testkeep.junit.platform;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Keeps every test run of the JUnit Platform. The platform finds it; it is not for calling. Thread-safe.
 *
 * <p>Whatever goes wrong here must not change how a build ends: nothing is done when it is made, and nothing is thrown.
 * {@code testkeep.enabled=false} switches it off, and so does
 * {@code junit.platform.execution.listeners.deactivate=dev.testkeep.*}.
 */
public final class TestkeepExecutionListener implements TestExecutionListener {

    private volatile @Nullable PlanRecorder plan;

    /** For the platform. */
    public TestkeepExecutionListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        try {
            plan = PlanRecorder.begin(testPlan).orElse(null);
        } catch (Throwable e) {
            plan = null;
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        tell(PlanRecorder::end);
        plan = null;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        tell(each -> each.started(test));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        tell(each -> each.skipped(test, reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        tell(each -> each.finished(test, result));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        tell(each -> each.published(test, entry));
    }

    /** The first failure is the last: what is recorded of this plan would not be true any more. */
    private void tell(Consumer<PlanRecorder> event) {
        PlanRecorder current = plan;
        if (current == null) {
            return;
        }
        try {
            event.accept(current);
        } catch (Throwable e) {
            plan = null;
            giveUp(current, e);
        }
    }

    private static void giveUp(PlanRecorder plan, Throwable reason) {
        try {
            plan.giveUp(reason);
        } catch (Throwable e) {
            // There is nobody left to tell.
        }
    }
}
