package dev.testkeep.storage.spi;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.BackendSelectionException;
import dev.testkeep.storage.exception.MissingJarException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The backends to choose from. Immutable. */
public final class BackendProviders {

    private final List<BackendProvider> found;
    private final List<String> failures;

    private BackendProviders(List<BackendProvider> found, List<String> failures) {
        this.found = List.copyOf(found);
        this.failures = List.copyOf(failures);
    }

    /**
     * The backends that {@link ServiceLoader} finds, first with the class loader of this library, then with the
     * thread's context class loader. One that cannot be loaded becomes a {@linkplain #failures() failure} and does not
     * stop the others.
     */
    public static BackendProviders load() {
        Discovery discovery = new Discovery();
        discovery.search(BackendProviders.class.getClassLoader());
        discovery.search(Thread.currentThread().getContextClassLoader());
        return new BackendProviders(discovery.found(), discovery.failures());
    }

    /** Exactly these backends. */
    public static BackendProviders of(BackendProvider... providers) {
        return new BackendProviders(List.of(providers), List.of());
    }

    /** The backends that were found. */
    public List<BackendProvider> found() {
        return found;
    }

    /** The providers that could not be loaded, one line each. */
    public List<String> failures() {
        return failures;
    }

    /**
     * The one backend for this configuration.
     *
     * @throws BackendSelectionException if there is none or more than one, or it was compiled for another version of
     *     this interface; a {@link MissingJarException} if a jar is missing
     */
    public BackendProvider select(StorageConfig config) {
        List<BackendProvider> fitting =
                found.stream().filter(provider -> fits(provider, config)).toList();
        if (fitting.isEmpty()) {
            throw new NoBackend(config, found, failures).exception();
        }
        if (fitting.size() > 1) {
            throw new BackendSelectionException(
                    "More than one storage backend for " + NoBackend.wanted(config) + ": " + describe(fitting)
                            + ". Remove all but one of their jars, or name the backend.",
                    null);
        }
        return checkVersion(fitting.get(0));
    }

    private static boolean fits(BackendProvider provider, StorageConfig config) {
        return config.backend()
                .map(id -> provider.id().equals(id))
                .orElseGet(() -> config.url().filter(provider::supports).isPresent());
    }

    private static BackendProvider checkVersion(BackendProvider provider) {
        if (provider.spiVersion() != BackendProvider.SPI_VERSION) {
            throw new BackendSelectionException(
                    "The storage backend " + describe(List.of(provider)) + " was made for version "
                            + provider.spiVersion() + " of the backend interface; this is version "
                            + BackendProvider.SPI_VERSION + ". Use a jar of the same release.",
                    null);
        }
        return provider;
    }

    /**
     * The backend for the configuration.
     *
     * @throws MissingJarException if a class is missing, most likely the driver's
     * @throws IllegalArgumentException if the configuration is invalid
     */
    public static Backend configure(BackendProvider provider, StorageConfig config) {
        try {
            return provider.configure(config);
        } catch (LinkageError e) {
            throw new MissingJarException(
                    "The storage backend " + describe(List.of(provider)) + " misses a class, " + e.getMessage()
                            + ". Add the jar of its JDBC driver.",
                    e);
        }
    }

    private static String describe(List<BackendProvider> providers) {
        return providers.stream()
                .map(provider -> provider.id() + " (" + provider.getClass().getName() + origin(provider) + ")")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String origin(BackendProvider provider) {
        String origin = Origin.of(provider.getClass());
        return origin.isEmpty() ? "" : " in " + origin;
    }
}
