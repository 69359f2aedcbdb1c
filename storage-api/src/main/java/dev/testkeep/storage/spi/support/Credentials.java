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
 * User and password to connect with: from the URL, else from the caller, else from Testkeep's environment variables,
 * else from those of another program; else the driver's defaults apply. A password is never used with another user than
 * the one its source names. Immutable; {@link #toString} shows no secret.
 */
public final class Credentials {

    private final List<Pair> sources;

    private Credentials(List<Pair> sources) {
        this.sources = sources;
    }

    /** From the URL, the configuration, and {@code TESTKEEP_USER} with its password. */
    public static Credentials of(ServerUrl url, StorageConfig config, Map<String, String> environment) {
        return new Credentials(List.of(
                new Pair(url.user().orElse(null), url.password().orElse(null)),
                new Pair(config.user().orElse(null), config.password().orElse(null)),
                new Pair(environment.get("TESTKEEP_USER"), password(environment))));
    }

    /** With these values, which are used only if no other source has any. */
    public Credentials orElse(@Nullable String user, @Nullable String password) {
        if (sources.stream().anyMatch(Pair::isPresent)) {
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

    /** The connection properties {@code user} and {@code password}; either may be missing. */
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

    /** The credentials of one source. */
    private record Pair(@Nullable String user, @Nullable String password) {

        boolean isPresent() {
            return user != null || password != null;
        }
    }
}
