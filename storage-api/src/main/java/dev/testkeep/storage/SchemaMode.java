package dev.testkeep.storage;

/** How opening a {@link Storage} treats the tables. */
public enum SchemaMode {
    /** Create missing tables; safe if several processes open an empty database at once. */
    CREATE,
    /** Create nothing; fail if the tables are missing or differ from what this version expects. */
    VALIDATE,
    /** Create and check nothing. */
    NONE
}
