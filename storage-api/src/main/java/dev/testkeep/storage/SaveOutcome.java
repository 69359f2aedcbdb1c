package dev.testkeep.storage;

/** Whether {@link SessionRepository#save} had anything to do. */
public enum SaveOutcome {
    /** The session was not there and is stored now. */
    STORED,
    /** The same session with the same content was stored before; nothing changed. */
    UNCHANGED
}
