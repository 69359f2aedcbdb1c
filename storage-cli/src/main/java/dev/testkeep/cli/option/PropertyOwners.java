package dev.testkeep.cli.option;

import dev.testkeep.storage.spi.BackendProvider;
import dev.testkeep.storage.spi.BackendProviders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which backends properties belong to: their names begin with the backend's. */
final class PropertyOwners {

    private PropertyOwners() {}

    /**
     * The backend that all these properties belong to; none if there are no properties.
     *
     * @throws IllegalArgumentException if they belong to several, or one to none
     */
    static Optional<String> only(List<String> names) {
        Set<String> owners = names.stream().map(name -> owner(name).id()).collect(Collectors.toSet());
        if (owners.size() > 1) {
            throw new IllegalArgumentException(
                    "The properties belong to several backends. Choose a database with --db.");
        }
        return owners.stream().findFirst();
    }

    /**
     * Refuses properties that the databases with these URLs make no use of.
     *
     * @throws IllegalArgumentException if there is one
     */
    static void requireUsed(List<String> names, String... urls) {
        for (String name : names) {
            BackendProvider owner = owner(name);
            if (Arrays.stream(urls).noneMatch(owner::supports)) {
                throw new IllegalArgumentException(
                        "A property of the backend '" + owner.id() + "' is given, but the database is another one.");
            }
        }
    }

    private static BackendProvider owner(String name) {
        String prefix = name.replaceFirst("_.*", "");
        List<BackendProvider> backends = BackendProviders.load().found();
        return backends.stream()
                .filter(backend ->
                        prefix.startsWith(backend.id()) || backend.id().startsWith(prefix + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A property begins with the name of its backend, as in sqlite_db_file. There are "
                                + backends.stream()
                                        .map(BackendProvider::id)
                                        .sorted()
                                        .toList() + "."));
    }
}
