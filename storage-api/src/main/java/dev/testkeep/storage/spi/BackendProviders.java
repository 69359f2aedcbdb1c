package dev.testkeep.storage.spi;

import dev.testkeep.storage.BackendSelectionException;
import dev.testkeep.storage.StorageConfig;
import java.security.CodeSource;
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
     *     this interface; the message lists what was found and what failed to load
     */
    public BackendProvider select(StorageConfig config) {
        List<BackendProvider> fitting =
                found.stream().filter(provider -> fits(provider, config)).toList();
        if (fitting.isEmpty()) {
            throw new BackendSelectionException(noneFits(config), null);
        }
        if (fitting.size() > 1) {
            throw new BackendSelectionException(
                    "More than one storage backend for " + wanted(config) + ": " + describe(fitting)
                            + ". Remove all but one from the class path, or name the backend.",
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
     * @throws BackendSelectionException if a class is missing, most likely the driver's
     * @throws IllegalArgumentException if the configuration is invalid
     */
    public static Backend configure(BackendProvider provider, StorageConfig config) {
        try {
            return provider.configure(config);
        } catch (LinkageError e) {
            throw new BackendSelectionException(
                    "The storage backend " + describe(List.of(provider)) + " misses a class, " + e.getMessage()
                            + ". Add the jar of its JDBC driver to the class path.",
                    e);
        }
    }

    private String noneFits(StorageConfig config) {
        String message = "No storage backend for " + wanted(config) + ". On the class path: "
                + (found.isEmpty() ? "none" : describe(found)) + ".";
        if (!failures.isEmpty()) {
            message += " Failed to load: " + String.join("; ", failures) + ".";
        }
        return message + advice(config);
    }

    private static String advice(StorageConfig config) {
        if (config.backend().isEmpty() && config.scheme().isEmpty()) {
            return " A JDBC URL begins with 'jdbc:', as in jdbc:postgresql://host/database.";
        }
        String jar = config.backend()
                .or(config::scheme)
                .flatMap(KnownJars::of)
                .map(known -> "Add " + known + " and the jar of its JDBC driver to the class path.")
                .orElse("Add the jar of one to the class path.");
        return " " + jar + " If it is inside a jar made of several, their META-INF/services files must be merged.";
    }

    /** Shows nothing but what is known to be harmless. */
    private static String wanted(StorageConfig config) {
        return config.backend()
                .map(id -> id.matches("[A-Za-z0-9_-]{1,30}") ? "'" + id + "'" : "the backend that was named")
                .or(() -> config.scheme().map(scheme -> "jdbc:" + scheme + ":…"))
                .orElse("this URL");
    }

    private static String describe(List<BackendProvider> providers) {
        return providers.stream()
                .map(provider -> provider.id() + " (" + provider.getClass().getName() + origin(provider) + ")")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The jar, to tell people which one to remove. */
    private static String origin(BackendProvider provider) {
        CodeSource source = provider.getClass().getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? ""
                : " in "
                        + source.getLocation()
                                .getPath()
                                .replaceFirst("!?/$", "")
                                .replaceFirst(".*/", "");
    }
}
