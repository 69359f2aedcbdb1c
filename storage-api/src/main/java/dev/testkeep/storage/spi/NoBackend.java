package dev.testkeep.storage.spi;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.exception.BackendSelectionException;
import dev.testkeep.storage.exception.MissingJarException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says that no backend fits a configuration, and what to do about it. Shows nothing but what is known to be harmless. */
final class NoBackend {

    private final StorageConfig config;
    private final List<BackendProvider> found;
    private final List<String> failures;

    /** With the backends that were found, and the failures of those that could not be loaded. */
    NoBackend(StorageConfig config, List<BackendProvider> found, List<String> failures) {
        this.config = config;
        this.found = found;
        this.failures = failures;
    }

    BackendSelectionException exception() {
        return urlAdvice()
                .map(advice -> new BackendSelectionException(message() + ". " + advice, null))
                .orElseGet(() -> new MissingJarException(
                        message() + others() + ". " + jarAdvice() + loadFailures() + mergeAdvice(), null));
    }

    private String message() {
        return "No storage backend for " + wanted(config);
    }

    static String wanted(StorageConfig config) {
        return config.backend()
                .map(id -> id.matches("[A-Za-z0-9_-]{1,30}") ? "'" + id + "'" : "the backend that was named")
                .or(() -> config.scheme().map(scheme -> "jdbc:" + scheme + ":…"))
                .orElse("this URL");
    }

    private Optional<String> name() {
        return config.backend().or(config::scheme);
    }

    private String others() {
        return found.isEmpty()
                ? ", nor for anything else"
                : found.stream().map(BackendProvider::id).sorted().collect(Collectors.joining(", ", ", only for ", ""));
    }

    /** What is wrong with the name or the URL, if no jar would help. */
    private Optional<String> urlAdvice() {
        Optional<String> name = name();
        if (name.isEmpty()) {
            return Optional.of("A JDBC URL begins with 'jdbc:' and the kind of database in small letters,"
                    + " as in jdbc:postgresql://host/database.");
        }
        return name.flatMap(this::exampleAdvice).or(() -> name.flatMap(this::spellingAdvice));
    }

    private Optional<String> exampleAdvice(String scheme) {
        return config.backend().isPresent()
                ? Optional.empty()
                : found.stream()
                        .filter(provider -> names(provider).anyMatch(scheme::equals))
                        .findFirst()
                        .map(provider ->
                                "The backend " + provider.id() + " has URLs like " + provider.exampleUrl() + ".");
    }

    private Optional<String> spellingAdvice(String name) {
        if (KnownJars.of(name).isPresent()) {
            return Optional.empty();
        }
        return Stream.concat(found.stream().flatMap(NoBackend::names), KnownJars.names())
                .filter(other -> Spelling.isSimilar(name, other))
                .findFirst()
                .map(other -> "Did you mean " + (config.backend().isPresent() ? other : "jdbc:" + other + ":") + "?");
    }

    /** The id, and the scheme of the URLs. */
    private static Stream<String> names(BackendProvider provider) {
        return Stream.concat(Stream.of(provider.id()), StorageConfig.of(provider.exampleUrl()).scheme().stream());
    }

    private String jarAdvice() {
        return "Add "
                + name().flatMap(KnownJars::of).orElse("the jar of a backend for it")
                + " and the jar of its JDBC driver.";
    }

    private String loadFailures() {
        return failures.isEmpty() ? "" : " Failed to load: " + String.join("; ", failures) + ".";
    }

    /** A backend in the same jar as this class tells of a jar made of several. */
    private String mergeAdvice() {
        String here = Origin.of(NoBackend.class);
        return found.stream()
                        .anyMatch(provider -> Origin.of(provider.getClass()).equals(here))
                ? " If it is in " + here
                        + ", which is made of several jars, their META-INF/services files must be merged."
                : "";
    }
}
