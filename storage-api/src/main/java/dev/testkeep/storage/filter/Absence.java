package dev.testkeep.storage.filter;

/** The two kinds of no value in the evaluation of a filter. */
enum Absence {
    /** Python's {@code None}: an attribute that exists and is null. */
    NONE,
    /** Missing, or the result of an error. */
    UNKNOWN
}
