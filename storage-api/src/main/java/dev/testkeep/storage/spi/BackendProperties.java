package dev.testkeep.storage.spi;

import dev.testkeep.storage.StorageConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Those properties of a configuration that are for one backend. Immutable. */
public final class BackendProperties {

    private final StorageConfig config;

    private BackendProperties(StorageConfig config) {
        this.config = config;
    }

    /**
     * The properties of a backend.
     *
     * @param backend its name for people
     * @param prefix what the names of its properties begin with
     * @param names all properties that it knows
     * @throws IllegalArgumentException if there is another property with the prefix, which is a misspelt one
     */
    public static BackendProperties of(StorageConfig config, String backend, String prefix, Set<String> names) {
        for (String name : config.propertyNames()) {
            if (name.startsWith(prefix) && !names.contains(name)) {
                throw new IllegalArgumentException("The " + backend + " backend knows no property '" + name + "', only "
                        + new TreeSet<>(names) + ".");
            }
        }
        return new BackendProperties(config);
    }

    /** The value of a property, if it was given. */
    public Optional<String> get(String name) {
        return config.property(name);
    }

    /**
     * The number that a property says, if it was given.
     *
     * @param what what the number counts, for the message
     * @throws IllegalArgumentException if it is not a whole number above zero
     */
    public Optional<Integer> number(String name, String what) {
        return get(name).map(value -> {
            if (!value.matches("0*[1-9]\\d{0,8}")) {
                throw new IllegalArgumentException(name + " is a number of " + what + ", not '" + value + "'.");
            }
            return Integer.valueOf(value);
        });
    }

    /** The seconds that a property says, or else the configured time-out. */
    public Duration timeout(String name) {
        return number(name, "seconds").map(Duration::ofSeconds).orElse(config.connectionTimeout());
    }
}
