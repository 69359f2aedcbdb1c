package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.StorageConfig;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The properties of a configuration that belong to one backend. No message shows a value that was not understood: it may
 * be a secret in the wrong place. Immutable.
 */
public final class BackendProperties {

    private final StorageConfig config;

    private BackendProperties(StorageConfig config) {
        this.config = config;
    }

    /**
     * The properties of a backend.
     *
     * @param backend its name in messages
     * @param prefix the prefix of its property names
     * @param names all its properties
     * @throws IllegalArgumentException if another property has the prefix: it is misspelt
     */
    public static BackendProperties of(StorageConfig config, String backend, String prefix, Set<String> names) {
        for (String name : config.propertyNames()) {
            if (name.startsWith(prefix) && !names.contains(name)) {
                throw new IllegalArgumentException("The " + backend + " backend has no property '" + name + "', only "
                        + new TreeSet<>(names) + ".");
            }
        }
        return new BackendProperties(config);
    }

    /**
     * The same properties, of which these say where the database is.
     *
     * @throws IllegalArgumentException if one is given beside a URL, which says it too
     */
    public BackendProperties insteadOfUrl(String... names) {
        for (String name : names) {
            if (config.url().isPresent() && get(name).isPresent()) {
                throw new IllegalArgumentException(
                        "Both a URL and the property " + name + " say where the database is. Remove one of them.");
            }
        }
        return this;
    }

    /** The value of a property, if given. */
    public Optional<String> get(String name) {
        return config.property(name);
    }

    /**
     * The value of a numeric property, if given.
     *
     * @param what what the number counts, for messages
     * @throws IllegalArgumentException if it is not a whole number above zero
     */
    public Optional<Integer> number(String name, String what) {
        return get(name).map(value -> {
            if (!value.matches("0*[1-9]\\d{0,8}")) {
                throw new IllegalArgumentException(name + " is a number of " + what + " above zero.");
            }
            return Integer.valueOf(value);
        });
    }

    /**
     * The value of a property that is one of {@code choices}, ignoring case, if given.
     *
     * @throws IllegalArgumentException if it is none of the choices
     */
    public Optional<String> choice(String name, String... choices) {
        Optional<String> value = get(name).map(text -> text.toLowerCase(Locale.ROOT));
        if (value.isPresent() && !List.of(choices).contains(value.get())) {
            String all = String.join(", ", choices).replaceFirst(", ([^,]*)$", " or $1");
            throw new IllegalArgumentException(name + " is " + all + ".");
        }
        return value;
    }

    /**
     * The value of a property that matches a pattern, if given.
     *
     * @param pattern a regular expression
     * @param description the same in words, for messages
     * @throws IllegalArgumentException if it does not match
     */
    public Optional<String> matching(String name, String pattern, String description) {
        Optional<String> value = get(name);
        if (value.isPresent() && !value.get().matches(pattern)) {
            throw new IllegalArgumentException(name + " is " + description + ".");
        }
        return value;
    }

    /** A property in seconds, or else the configured time-out; no longer than clocks can count in milliseconds. */
    public Duration timeout(String name) {
        Duration configured = number(name, "seconds").map(Duration::ofSeconds).orElse(config.connectionTimeout());
        return Deadline.after(configured).timeout();
    }
}
