package dev.testkeep.storage.spi;

/** How a backend stores JSON documents. */
public enum JsonType {
    /** As text, as it came. */
    TEXT,
    /** As the database's JSON type that keeps the text. */
    JSON,
    /** As the database's parsed JSON type, which may reorder members and rewrite numbers. */
    JSONB
}
