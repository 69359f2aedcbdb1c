package dev.testkeep.storage.statistics;

import dev.testkeep.storage.TestKey;
import java.util.Objects;

/**
 * A test that sometimes fails. Immutable.
 *
 * @param test which test, and where it runs
 * @param passed how many of its test cases passed, over all runs
 * @param failed how many of its test cases failed, over all runs
 * @param mixedSessions the sessions in which it both failed and passed
 * @param changes how often its outcome changed between passed and failed from one session to the next
 */
public record FlakyTest(TestKey test, long passed, long failed, long mixedSessions, long changes) {

    public FlakyTest {
        Objects.requireNonNull(test, "test");
    }
}
