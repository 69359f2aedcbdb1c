package dev.testkeep.reports.internal.part;

import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a test did not pass.
 *
 * @param result failed, skipped, aborted, …
 * @param phase {@link #FAILURE} and the like, or null
 * @param reason on few lines, or null
 * @param trace where it happened, or null
 */
public record Failure(
        Result result,
        @Nullable String phase,
        @Nullable String reason,
        @Nullable String trace) {

    private static final Pattern ASSERTION =
            Pattern.compile("Assertion(Failed)?Error|ComparisonFailure|MultipleFailures");
    private static final Pattern ASSUMPTION =
            Pattern.compile("TestAborted|AssumptionViolated|SkipException|TestSkipped");
    private static final Pattern DEPENDENCY =
            Pattern.compile("depends on (not successfully finished|nonexistent) (method|group)");

    /** The phase of a check that did not hold. */
    public static final String FAILURE = "failure";

    /** The phase of anything else that went wrong. */
    public static final String ERROR = "error";

    /**
     * A failure with this exception.
     *
     * @param type the class of the exception, or null
     * @param message its message, or null
     * @param trace its trace, or null
     */
    public static Failure of(
            Result result,
            @Nullable String phase,
            @Nullable String type,
            @Nullable String message,
            @Nullable String trace) {
        String about = trace == null ? null : Texts.orNull(trace.strip());
        return new Failure(result, phase, reason(Texts.orNull(type), Texts.orNull(message), about), about);
    }

    /** Whether an exception of this class says that a check did not hold: a failure, not an error. */
    public static boolean isAssertion(@Nullable String type) {
        return type != null && ASSERTION.matcher(type).find();
    }

    /** Whether an exception of this class says that the test makes no sense here: a skip. */
    public static boolean isAssumption(@Nullable String type) {
        return type != null && ASSUMPTION.matcher(type).find();
    }

    /** Whether the text is how TestNG says that what the test depends on has failed. */
    public static boolean isDependency(@Nullable String text) {
        return text != null && DEPENDENCY.matcher(text).find();
    }

    /** The type without a message says little, but the trace begins with both. */
    private static @Nullable String reason(@Nullable String type, @Nullable String message, @Nullable String trace) {
        String reason;
        if (message == null) {
            String first = trace == null ? null : Texts.firstLine(trace);
            reason = first == null ? type : first;
        } else {
            reason = type == null || message.startsWith(type) ? message : type + ": " + message;
        }
        return reason == null ? null : Texts.cut(reason.strip(), Texts.REASON);
    }

    /** Gives a test case this result. */
    public void applyTo(NewTestCase.Builder testCase, Map<String, Object> document) {
        testCase.result(result).failure(phase, reason);
        if (trace != null && !trace.strip().equals(reason)) {
            document.put("trace", Texts.cut(trace, Texts.TRACE));
        }
    }
}
