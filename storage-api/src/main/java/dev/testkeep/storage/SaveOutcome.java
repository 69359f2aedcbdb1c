package dev.testkeep.storage;

/** What {@link SessionRepository#save} did. */
public enum SaveOutcome {
    /** The session was new and is now stored. */
    STORED,
    /** The session was already stored with the same content; nothing changed. */
    UNCHANGED
}
