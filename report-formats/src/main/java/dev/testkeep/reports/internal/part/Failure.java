package dev.testkeep.reports.internal.part;

import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import java.util.Map;
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
        String about = Texts.orNull(trace);
        return new Failure(result, phase, reason(Texts.orNull(type), Texts.orNull(message), about), about);
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
