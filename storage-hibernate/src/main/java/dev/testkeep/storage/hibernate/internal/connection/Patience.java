package dev.testkeep.storage.hibernate.internal.connection;

/** How long a server may be silent in the middle of a unit of work. */
public enum Patience {
    /** As long as the caller waits. */
    UNTIL_DEADLINE,
    /** For ever: it may be doing something that takes long. */
    UNLIMITED
}
