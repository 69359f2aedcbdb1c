package dev.testkeep.storage.hibernate.internal.statistics;

import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.statistics.FlakyTest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the outcomes of one test, or of all variants of one, changed from session to session. Not thread-safe.
 */
public final class OutcomeHistory {

    private static final long FLAKY_CHANGES = 2;

    private long passed;
    private long failed;
    private long mixed;
    private long changes;
    private boolean hasBefore;
    private boolean failedBefore;

    private @Nullable UUID session;
    private boolean isMixedNow;
    private boolean failsNow;

    /** Another outcome of this session or of the next; one that neither passed nor failed says nothing. */
    public void add(Outcome outcome) {
        if (!outcome.hasPassed() && !outcome.hasFailed()) {
            return;
        }
        UUID next = outcome.last().id().session();
        if (!next.equals(session)) {
            endSession();
            session = next;
        }
        passed += outcome.passed();
        failed += outcome.failed();
        isMixedNow |= outcome.passed() > 0 && outcome.failed() > 0;
        failsNow |= outcome.hasFailed();
    }

    private void endSession() {
        if (session == null) {
            return;
        }
        if (isMixedNow) {
            mixed++;
        }
        if (hasBefore && failedBefore != failsNow) {
            changes++;
        }
        hasBefore = true;
        failedBefore = failsNow;
        session = null;
        isMixedNow = false;
        failsNow = false;
    }

    /** What it was over all sessions, if it is flaky. */
    public Optional<FlakyTest> flaky(TestKey test) {
        endSession();
        return mixed > 0 || changes >= FLAKY_CHANGES
                ? Optional.of(new FlakyTest(test, passed, failed, mixed, changes))
                : Optional.empty();
    }
}
