package dev.testkeep.dialect.postgres;

import dev.testkeep.storage.StorageConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who to connect as: what the URL says, else the caller, else Testkeep's environment variables; if none of them says
 * anything, ReFrame's; else nothing, and the driver looks into {@code ~/.pgpass}.
 */
final class Credentials {

    private Credentials() {}

    /** What the driver has to be told, by its own names. */
    static Map<String, String> of(StorageConfig config, PostgresUrl url, Map<String, String> environment) {
        Map<String, String> ours = pair(
                config.user().orElse(environment.get("TESTKEEP_USER")),
                config.password().orElseGet(() -> password(environment)));
        ours.putAll(url.credentials());
        // Never somebody's name with the password of somebody else.
        return ours.isEmpty()
                ? pair(environment.get("RFM_POSTGRES_USER"), environment.get("RFM_POSTGRES_PASSWORD"))
                : ours;
    }

    private static Map<String, String> pair(@Nullable String user, @Nullable String password) {
        Map<String, String> pair = new HashMap<>();
        if (user != null) {
            pair.put(PostgresUrl.USER, user);
        }
        if (password != null) {
            pair.put(PostgresUrl.PASSWORD, password);
        }
        return pair;
    }

    private static @Nullable String password(Map<String, String> environment) {
        String file = environment.get("TESTKEEP_PASSWORD_FILE");
        return environment.containsKey("TESTKEEP_PASSWORD") || file == null
                ? environment.get("TESTKEEP_PASSWORD")
                : read(Path.of(file));
    }

    /** The first line, as the command line reads it. */
    private static String read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("Cannot read TESTKEEP_PASSWORD_FILE " + file + ": " + e.getMessage(), e);
        }
    }
}
