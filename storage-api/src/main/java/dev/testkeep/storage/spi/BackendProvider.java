package dev.testkeep.storage.spi;

import dev.testkeep.storage.StorageConfig;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One kind of database. A jar on the class path that names an implementation in
 * {@code META-INF/services/dev.testkeep.storage.spi.BackendProvider} is all that it takes to store sessions there.
 *
 * <p>Implementations have a public constructor without arguments, cost nothing to construct, and are thread-safe.
 */
public interface BackendProvider {

    /** The version of this interface. */
    int SPI_VERSION = 2;

    /** A short lower-case name, e.g. {@code sqlite}; also the backend's name in configurations. */
    String id();

    /**
     * The {@link #SPI_VERSION} that the provider was compiled against: implement it as {@code return SPI_VERSION;}.
     * It has no default on purpose, which would answer with the version found at run time.
     */
    int spiVersion();

    /** Whether the provider understands this JDBC URL; it never connects. */
    boolean supports(String jdbcUrl);

    /** What a URL of this backend looks like, to show people; {@code jdbc:<id>:testkeep} by default. */
    default String exampleUrl() {
        return "jdbc:" + id() + ":testkeep";
    }

    /**
     * How to reach and treat the configured database; it never connects. Where the caller brings the connections, the
     * configuration has the URL that they tell.
     *
     * @throws IllegalArgumentException if the configuration makes no sense; the message says what to change
     */
    Backend configure(StorageConfig config);

    /**
     * What a failure means. The default knows the standard's SQLStates and JDBC's exceptions; a driver with neither needs
     * its own. What it says is final.
     */
    default FailureKind classify(SQLException failure) {
        return StandardFailures.classify(failure);
    }

    /** What a person can do about a failure, in sentences, where the backend knows better than the kind of the failure. */
    default Optional<String> advice(SQLException failure) {
        return Optional.empty();
    }

    /** The version of the provider, if its jar's manifest states one. */
    default Optional<String> version() {
        return Optional.ofNullable(getClass().getPackage().getImplementationVersion());
    }
}
