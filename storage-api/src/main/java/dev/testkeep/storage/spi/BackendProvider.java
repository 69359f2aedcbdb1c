package dev.testkeep.storage.spi;

import dev.testkeep.storage.StorageConfig;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One kind of database. A jar on the class path that names an implementation in
 * {@code META-INF/services/dev.testkeep.storage.spi.BackendProvider} is all it takes to store sessions there.
 *
 * <p>Implementations have a public constructor without arguments, are cheap to construct, and are thread-safe.
 */
public interface BackendProvider {

    /** The version of this interface. */
    int SPI_VERSION = 2;

    /** A short lower-case name, e.g. {@code sqlite}; also the backend's name in configurations. */
    String id();

    /**
     * The {@link #SPI_VERSION} that the provider was compiled against: implement it as {@code return SPI_VERSION;}.
     * It has no default on purpose: that would return the version found at run time.
     */
    int spiVersion();

    /** Whether the provider supports this JDBC URL; never connects. */
    boolean supports(String jdbcUrl);

    /** An example of a URL, for messages; {@code jdbc:<id>:testkeep} by default. */
    default String exampleUrl() {
        return "jdbc:" + id() + ":testkeep";
    }

    /**
     * How to reach and treat the configured database; never connects. If the caller brings the connections, the
     * configuration has the URL from their metadata.
     *
     * @throws IllegalArgumentException if the configuration is invalid; the message states what to change
     */
    Backend configure(StorageConfig config);

    /**
     * What a failure means. The default knows the SQLStates of the standard and the exceptions of JDBC; a driver with
     * neither needs its own implementation. The result is final.
     */
    default FailureKind classify(SQLException failure) {
        return StandardFailures.classify(failure);
    }

    /** Advice about a failure, in sentences, if the backend knows more than its kind. */
    default Optional<String> advice(SQLException failure) {
        return Optional.empty();
    }

    /** The version of the provider, if its jar's manifest states one. */
    default Optional<String> version() {
        return Optional.ofNullable(getClass().getPackage().getImplementationVersion());
    }
}
