package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.StorageConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who to connect as: what the URL says, else the caller, else Testkeep's environment variables, else those of another
 * program; else nothing, and the driver looks where it looks. A password is never used for another user than the one
 * whom its source names. Immutable; its text shows no secret.
 */
public final class Credentials {

    private final List<Pair> sources;

    private Credentials(List<Pair> sources) {
        this.sources = sources;
    }

    /** What the URL, the caller, and {@code TESTKEEP_USER} with its password say. */
    public static Credentials of(ServerUrl url, StorageConfig config, Map<String, String> environment) {
        return new Credentials(List.of(
                new Pair(url.user().orElse(null), url.password().orElse(null)),
                new Pair(config.user().orElse(null), config.password().orElse(null)),
                new Pair(environment.get("TESTKEEP_USER"), password(environment))));
    }

    /** With these environment variables of another program, for when nothing else was said at all. */
    public Credentials orElse(@Nullable String user, @Nullable String password) {
        if (sources.stream().anyMatch(Pair::saysAnything)) {
            return this;
        }
        List<Pair> more = new ArrayList<>(sources);
        more.add(new Pair(user, password));
        return new Credentials(more);
    }

    private static @Nullable String password(Map<String, String> environment) {
        String file = environment.get("TESTKEEP_PASSWORD_FILE");
        return environment.containsKey("TESTKEEP_PASSWORD") || file == null
                ? environment.get("TESTKEEP_PASSWORD")
                : PasswordFile.read("TESTKEEP_PASSWORD_FILE", Path.of(file));
    }

    /** What a driver is told, as {@code user} and {@code password}; either may be missing. */
    public Map<String, String> driverProperties() {
        String user = sources.stream()
                .map(Pair::user)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String password = sources.stream()
                .filter(source -> source.user() == null || source.user().equals(user))
                .map(Pair::password)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Map<String, String> properties = new HashMap<>();
        put(properties, "user", user);
        put(properties, "password", password);
        return properties;
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    /** What one source says. */
    private record Pair(@Nullable String user, @Nullable String password) {

        boolean saysAnything() {
            return user != null || password != null;
        }
    }
}
