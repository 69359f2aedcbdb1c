package dev.testkeep.storage;

/** What opening a {@link Storage} does about the tables. */
public enum SchemaMode {
    /** Create the tables where there are none; safe when several processes meet an empty database at once. */
    CREATE,
    /** Create nothing; refuse to open if the tables are missing or differ from what this version expects. */
    VALIDATE,
    /** Create and check nothing. */
    NONE
}
