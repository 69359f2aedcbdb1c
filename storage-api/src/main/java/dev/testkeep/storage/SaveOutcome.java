package dev.testkeep.storage;

/** What {@link SessionRepository#save} did. */
public enum SaveOutcome {
    /** The session was not there and is stored now. */
    STORED,
    /** The same session with the same content was stored before; nothing changed. */
    UNCHANGED
}
