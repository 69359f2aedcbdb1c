package dev.testkeep.storage.hibernate.internal.statistics;

import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCase;
import org.jspecify.annotations.Nullable;

/** How a test came out in one session: its case of the last run, and how many of its cases passed and failed. */
public final class Outcome {

    private @Nullable TestCase last;
    private long passed;
    private long failed;

    /** Another run of the same test in the same session. */
    void add(TestCase testCase) {
        if (last == null || isLater(testCase, last)) {
            last = testCase;
        }
        if (testCase.result().kind() == Result.Kind.PASSED) {
            passed++;
        } else if (testCase.result().kind() == Result.Kind.FAILED) {
            failed++;
        }
    }

    private static boolean isLater(TestCase one, TestCase other) {
        return one.id().run() != other.id().run()
                ? one.id().run() > other.id().run()
                : one.id().index() > other.id().index();
    }

    /** What counts. */
    public TestCase last() {
        if (last == null) {
            throw new IllegalStateException("nothing was added");
        }
        return last;
    }

    public boolean hasPassed() {
        return last().result().kind() == Result.Kind.PASSED;
    }

    public boolean hasFailed() {
        return last().result().kind() == Result.Kind.FAILED;
    }

    long passed() {
        return passed;
    }

    long failed() {
        return failed;
    }
}
