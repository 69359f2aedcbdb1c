package dev.testkeep.storage.spi;

/** What only some backends can do; what is not declared is not used, and tested to be absent. */
public enum Capability {
    /** Foreign keys delete the children of a deleted row. */
    CASCADE_DELETE,
    /** Several processes may have the same database open at once. */
    MANY_PROCESSES
}
