package dev.testkeep.storage.statistics;

import dev.testkeep.storage.TestKey;
import java.util.Objects;

/**
 * A test that failed and had never failed before. Immutable.
 *
 * @param test which test, and where it ran
 * @param failed the number of its failed outcomes
 * @param knownBefore whether the base has outcomes of it that passed; otherwise the test is new there
 */
public record NewFailure(TestKey test, long failed, boolean knownBefore) {

    public NewFailure {
        Objects.requireNonNull(test, "test");
    }
}
