package dev.testkeep.storage.spi;

import java.util.Objects;

/**
 * A requirement on the set-up of a database, checked when a storage is opened. Immutable.
 *
 * @param query a query; the first column of its first row is the answer
 * @param pattern a regular expression that the whole answer must match
 * @param advice what to do if it does not
 */
public record Requirement(String query, String pattern, String advice) {

    /** None may be null. */
    public Requirement {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(advice, "advice");
    }
}
