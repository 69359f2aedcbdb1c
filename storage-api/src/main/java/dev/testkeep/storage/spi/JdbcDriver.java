package dev.testkeep.storage.spi;

import java.util.Objects;

/**
 * A JDBC driver. Immutable.
 *
 * @param className the class that implements {@link java.sql.Driver}
 * @param artifact the jar that it is in, e.g. {@code org.postgresql:postgresql}, named in messages if it is missing
 */
public record JdbcDriver(String className, String artifact) {

    /** Neither may be null. */
    public JdbcDriver {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(artifact, "artifact");
    }
}
