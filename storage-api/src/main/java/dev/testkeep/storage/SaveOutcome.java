package dev.testkeep.storage;

/** Whether {@link SessionRepository#save} had anything to do. */
public enum SaveOutcome {
    /** The session was new and is now stored. */
    STORED,
    /** The session was already stored with the same content; nothing changed. */
    UNCHANGED
}
