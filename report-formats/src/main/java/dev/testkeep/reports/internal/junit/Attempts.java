package dev.testkeep.reports.internal.junit;

import dev.testkeep.reports.internal.part.Failure;
import dev.testkeep.reports.internal.part.Times;
import dev.testkeep.reports.internal.xml.XmlCursor;
import dev.testkeep.storage.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened when a test was tried, once or several times: Surefire writes what failed before the test passed at last as
 * {@code flakyFailure} and {@code flakyError}, and what failed again as {@code rerunFailure} and {@code rerunError}.
 */
final class Attempts {

    /**
     * One try.
     *
     * @param failure why it did not pass, or null
     * @param duration how long it took, or null
     */
    record Attempt(@Nullable Failure failure, @Nullable Duration duration) {}

    private final List<Attempt> flaky = new ArrayList<>();
    private final List<Attempt> rerun = new ArrayList<>();
    private @Nullable Failure failure;

    /** Reads the element that the cursor stands at, if it is one of those; false if not. */
    boolean read(XmlCursor xml, TestKind kind) {
        switch (xml.element()) {
            case "failure" -> keep(kind.failure(xml, Failure.FAILURE));
            case "error" -> keep(kind.failure(xml, Failure.ERROR));
            case "skipped" -> keepIfNothingElse(kind.skip(xml));
            case "flakyFailure" -> flaky.add(attempt(xml, kind, Failure.FAILURE));
            case "flakyError" -> flaky.add(attempt(xml, kind, Failure.ERROR));
            case "rerunFailure" -> rerun.add(attempt(xml, kind, Failure.FAILURE));
            case "rerunError" -> rerun.add(attempt(xml, kind, Failure.ERROR));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Attempt attempt(XmlCursor xml, TestKind kind, String phase) {
        Duration duration = Times.seconds(xml.attribute("time"));
        return new Attempt(kind.failure(xml, phase), duration);
    }

    /** What went wrong first is why the test failed. */
    private void keep(Failure found) {
        if (failure == null || failure.result().equals(Result.SKIP)) {
            failure = found;
        }
    }

    private void keepIfNothingElse(Failure found) {
        if (failure == null) {
            failure = found;
        }
    }

    /** All tries in their order; the time of the test is that of the last one which passed, or of the first. */
    List<Attempt> all(@Nullable Failure otherwise, @Nullable Duration duration) {
        List<Attempt> all = new ArrayList<>(flaky);
        all.add(new Attempt(failure == null ? otherwise : failure, duration));
        all.addAll(rerun);
        return all;
    }
}
