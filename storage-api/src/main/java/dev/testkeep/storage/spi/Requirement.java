package dev.testkeep.storage.spi;

import java.util.Objects;

/**
 * How a database has to be set up, which is checked when a storage is opened. Immutable.
 *
 * @param query a query whose first answer tells
 * @param pattern what the whole answer has to look like
 * @param advice what to do if it does not, for people
 */
public record Requirement(String query, String pattern, String advice) {

    /** None may be null. */
    public Requirement {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(advice, "advice");
    }
}
