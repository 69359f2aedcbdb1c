package dev.testkeep.storage;

import java.util.Objects;

/**
 * What {@link SessionRepository#save} did. Immutable.
 *
 * @param session the session as it is stored
 * @param outcome whether it was stored now or before
 */
public record SavedSession(Session session, SaveOutcome outcome) {

    public SavedSession {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(outcome, "outcome");
    }
}
