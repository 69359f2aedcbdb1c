package dev.testkeep.storage;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several sessions that were to be saved. Immutable.
 *
 * @param saved what saving it did; null if it failed
 * @param failure what saving it has thrown; null if it succeeded
 */
public record SaveAttempt(
        @Nullable SavedSession saved, @Nullable Throwable failure) {

    public SaveAttempt {
        if ((saved == null) == (failure == null)) {
            throw new IllegalArgumentException("either saved or failed: " + saved + ", " + failure);
        }
    }

    /**
     * Tries to save, and notes what this throws, for one session's sake: also that it asks too much of memory or stack.
     */
    public static SaveAttempt of(Supplier<SavedSession> save) {
        try {
            return new SaveAttempt(save.get(), null);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return new SaveAttempt(null, e);
        }
    }

    /** What saving it did; throws what saving it has thrown. */
    public SavedSession orThrow() {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return Objects.requireNonNull(saved);
    }
}
