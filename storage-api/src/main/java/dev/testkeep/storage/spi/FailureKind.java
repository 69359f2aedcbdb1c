package dev.testkeep.storage.spi;

/** What a failed statement means for its caller. */
public enum FailureKind {
    /** Another user holds a lock; the unit of work may be retried. */
    BUSY(true),
    /** The database cannot be reached, or the connection broke; the unit of work may be retried. */
    UNAVAILABLE(true),
    /** Two transactions conflicted; the unit of work may be retried. */
    SERIALIZATION(true),
    /** A key or another constraint was violated. */
    CONSTRAINT(false),
    /** The database cannot store a value: the session is at fault, not the database. */
    DATA(false),
    /** The disk or a quota is full. */
    FULL(false),
    /** The user lacks a privilege, or the database is read-only. */
    DENIED(false),
    /** Anything else; retrying would not help. */
    PERMANENT(false);

    private final boolean isTransient;

    FailureKind(boolean isTransient) {
        this.isTransient = isTransient;
    }

    /** Whether retrying the same unit of work may succeed. */
    public boolean isTransient() {
        return isTransient;
    }
}
