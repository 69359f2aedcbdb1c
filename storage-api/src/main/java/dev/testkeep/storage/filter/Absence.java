package dev.testkeep.storage.filter;

/** What stands for no value while a filter is evaluated, where null would have to mean two things. */
enum Absence {
    /** Python's {@code None}: an attribute that is there and null. */
    NONE,
    /** Nothing can be said about it. */
    UNKNOWN
}
