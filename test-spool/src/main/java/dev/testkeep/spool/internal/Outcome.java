package dev.testkeep.spool.internal;

import org.jspecify.annotations.Nullable;

/**
 * How a test came out. Immutable.
 *
 * @param result the result, in Testkeep's words: pass, fail, skip, fail_deps
 * @param cause why it is no plain pass, fail or skip; null if there is nothing to tell apart
 * @param reason the reason that was given for a skip, or null
 * @param failure what was thrown, or null
 */
public record Outcome(
        String result,
        @Nullable String cause,
        @Nullable String reason,
        @Nullable Throwable failure) {

    private static final String SKIP = "skip";

    private static final Outcome PASSED = new Outcome("pass", null, null, null);

    /** It passed. */
    public static Outcome passed() {
        return PASSED;
    }

    /** It failed; an assertion and an error are told apart. */
    public static Outcome failed(@Nullable Throwable failure) {
        return new Outcome("fail", failure instanceof AssertionError ? "assertion" : "error", null, failure);
    }

    /** Something around tests failed: what is called before or after them. */
    public static Outcome failed(String cause, @Nullable Throwable failure) {
        return new Outcome("fail", cause, null, failure);
    }

    /** It was not to run. */
    public static Outcome skipped(@Nullable String reason) {
        return new Outcome(SKIP, null, reason, null);
    }

    /** It did not run, because something that it needs failed. */
    public static Outcome notRun(String cause, @Nullable Throwable failure) {
        return new Outcome("fail_deps", cause, null, failure);
    }

    /** It failed, and is tried again. */
    public static Outcome retried(@Nullable Throwable failure) {
        return new Outcome("fail", "retry", null, failure);
    }

    /** It gave up by itself; what it threw tells why. */
    public static Outcome aborted(@Nullable Throwable failure) {
        if (failure == null || isAssumption(failure.getClass())) {
            return new Outcome(SKIP, "assumption", null, failure);
        }
        if (String.valueOf(failure.getMessage()).contains("depends on not successfully finished")) {
            return notRun("dependency", failure);
        }
        return failure instanceof AssertionError ? retried(failure) : new Outcome(SKIP, "aborted", null, failure);
    }

    /** By name: neither JUnit 4 nor opentest4j need be there. */
    private static boolean isAssumption(@Nullable Class<?> type) {
        return type != null
                && (type.getSimpleName().matches("TestAbortedException|AssumptionViolatedException|SkipException")
                        || isAssumption(type.getSuperclass()));
    }
}
