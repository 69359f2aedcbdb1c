package dev.testkeep.storage.spi;

/** What a failed statement means for whoever ran it. */
public enum FailureKind {
    /** Somebody else holds a lock; the unit of work may be run again. */
    BUSY(true),
    /** The database cannot be reached, or the connection broke; the unit of work may be run again. */
    UNAVAILABLE(true),
    /** Two transactions got in each other's way; the unit of work may be run again. */
    SERIALIZATION(true),
    /** A key or another constraint does not allow it. */
    CONSTRAINT(false),
    /** The database cannot store a value that it was given: the session is at fault, not the database. */
    DATA(false),
    /** The disk or a quota is full. */
    FULL(false),
    /** The user may not do this, or the database is read-only. */
    DENIED(false),
    /** Anything else; running it again would not help. */
    PERMANENT(false);

    private final boolean isTransient;

    FailureKind(boolean isTransient) {
        this.isTransient = isTransient;
    }

    /** Whether the same unit of work may succeed when it is run again. */
    public boolean isTransient() {
        return isTransient;
    }
}
