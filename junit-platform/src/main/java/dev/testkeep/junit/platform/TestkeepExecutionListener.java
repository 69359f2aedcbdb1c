package dev.testkeep.junit.platform;

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
 * {@code junit.platform.execution.listeners.deactivate=dev.testkeep.*}. Each event has its own try: a lambda for each costs a JVM
 * that lives for seconds more than what it tells.
 */
public final class TestkeepExecutionListener implements TestExecutionListener {

    private volatile @Nullable PlanRecorder plan;

    /** For the platform. */
    public TestkeepExecutionListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        try {
            plan = PlanRecorder.begin(testPlan);
        } catch (Throwable e) {
            plan = null;
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        PlanRecorder current = plan;
        if (current != null) {
            try {
                current.end();
            } catch (Throwable e) {
                giveUp(current, e);
            }
            plan = null;
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        PlanRecorder current = plan;
        if (current != null) {
            try {
                current.started(test);
            } catch (Throwable e) {
                giveUp(current, e);
            }
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        PlanRecorder current = plan;
        if (current != null) {
            try {
                current.skipped(test, reason);
            } catch (Throwable e) {
                giveUp(current, e);
            }
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        PlanRecorder current = plan;
        if (current != null) {
            try {
                current.finished(test, result);
            } catch (Throwable e) {
                giveUp(current, e);
            }
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        PlanRecorder current = plan;
        if (current != null) {
            try {
                current.published(test, entry);
            } catch (Throwable e) {
                giveUp(current, e);
            }
        }
    }

    /** The first failure is the last: what is recorded of this plan would not be true any more. */
    private void giveUp(PlanRecorder current, Throwable reason) {
        plan = null;
        try {
            current.giveUp(reason);
        } catch (Throwable e) {
            // There is nobody left to tell.
        }
    }
}
