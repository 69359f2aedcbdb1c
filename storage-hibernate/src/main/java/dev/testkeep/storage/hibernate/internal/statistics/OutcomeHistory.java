package dev.testkeep.storage.hibernate.internal.statistics;

import dev.testkeep.storage.TestKey;
import dev.testkeep.storage.statistics.FlakyTest;

/** How the outcomes of one test changed from session to session. Not thread-safe. */
public final class OutcomeHistory {

    private static final long FLAKY_CHANGES = 2;

    private long passed;
    private long failed;
    private long mixed;
    private long changes;
    private boolean hasBefore;
    private boolean failedBefore;

    /** The next session's outcome; one that neither passed nor failed says nothing. */
    public void add(Outcome outcome) {
        if (!outcome.hasPassed() && !outcome.hasFailed()) {
            return;
        }
        passed += outcome.passed();
        failed += outcome.failed();
        if (outcome.passed() > 0 && outcome.failed() > 0) {
            mixed++;
        }
        if (hasBefore && failedBefore != outcome.hasFailed()) {
            changes++;
        }
        hasBefore = true;
        failedBefore = outcome.hasFailed();
    }

    public boolean isFlaky() {
        return mixed > 0 || changes >= FLAKY_CHANGES;
    }

    public FlakyTest of(TestKey test) {
        return new FlakyTest(test, passed, failed, mixed, changes);
    }
}
