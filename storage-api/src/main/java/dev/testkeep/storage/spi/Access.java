package dev.testkeep.storage.spi;

/** What a connection or a lease is for. */
public enum Access {
    /** Reading only. */
    READ,
    /** Reading and writing. */
    WRITE
}
