package dev.testkeep.storage.spi;

/** What only some databases can do. */
public enum Capability {
    /** Foreign keys delete the children of a deleted row: without it, tables are created without foreign keys. */
    CASCADE_DELETE,
    /**
     * A transaction that is rolled back takes the tables back that it created or changed: without it, each step of an
     * upgrade is committed as it is done, and a step that was interrupted is done again.
     */
    TRANSACTIONAL_DDL,
    /**
     * The driver has {@link java.sql.Connection#setNetworkTimeout}, without asking the server: it is told for each unit
     * of work how long to wait for an answer. Without it, a server that falls silent is waited for without end.
     */
    NETWORK_TIMEOUT
}
