package dev.testkeep.testng;

import dev.testkeep.spool.internal.Outcome;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.testng.IConfigurationListener;
import org.testng.IExecutionListener;
import org.testng.ITestListener;
import org.testng.ITestResult;

/**
 * Keeps every test run of TestNG. TestNG finds it; it is not for calling. Thread-safe.
 *
 * <p>Whatever goes wrong here must not change how a build ends: nothing is done when it is made, and nothing is thrown.
 * Where the JUnit Platform runs TestNG and {@code testkeep-junit-platform} is there too, that one records and this one is
 * silent. {@code testkeep.enabled=false} switches both off.
 */
public final class TestkeepListener implements IExecutionListener, ITestListener, IConfigurationListener {

    private volatile @Nullable RunRecorder run;

    /** For TestNG. */
    public TestkeepListener() {}

    /** The JUnit Platform looks for tests by a run in which nothing runs. */
    @Override
    public void onExecutionStart() {
        try {
            run = Boolean.getBoolean("testng.mode.dryrun") ? null : RunRecorder.begin();
        } catch (Throwable e) {
            run = null;
        }
    }

    @Override
    public void onExecutionFinish() {
        tell(RunRecorder::end);
        run = null;
    }

    @Override
    public void onTestStart(ITestResult result) {
        tell(each -> each.started(result));
    }

    @Override
    public void onTestSuccess(ITestResult result) {
        tell(each -> each.finished(result, Outcome.passed()));
    }

    @Override
    public void onTestFailure(ITestResult result) {
        tell(each -> each.finished(result, Outcome.failed(result.getThrowable())));
    }

    @Override
    public void onTestFailedButWithinSuccessPercentage(ITestResult result) {
        tell(each ->
                each.finished(result, new Outcome("pass", "within_success_percentage", null, result.getThrowable())));
    }

    @Override
    public void onTestSkipped(ITestResult result) {
        tell(each -> each.skipped(result));
    }

    @Override
    public void onConfigurationFailure(ITestResult result) {
        tell(each -> each.configurationFailed(result));
    }

    /** The first failure is the last: what is recorded of this run would not be true any more. */
    private void tell(Consumer<RunRecorder> event) {
        RunRecorder current = run;
        if (current == null) {
            return;
        }
        try {
            event.accept(current);
        } catch (Throwable e) {
            run = null;
            giveUp(current, e);
        }
    }

    private static void giveUp(RunRecorder run, Throwable reason) {
        try {
            run.giveUp(reason);
        } catch (Throwable e) {
            // There is nobody left to tell.
        }
    }
}
