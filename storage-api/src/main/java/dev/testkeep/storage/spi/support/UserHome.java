package dev.testkeep.storage.spi.support;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The home folder of the current user. */
public final class UserHome {

    private UserHome() {}

    /**
     * What {@code HOME} says, as for every shell; the JVM asks the list of users, which has no entry for many a user of a
     * container.
     *
     * @throws IllegalArgumentException if neither knows one
     */
    public static Path of(Map<String, String> environment) {
        return of(environment.get("HOME"), System.getProperty("user.home"));
    }

    static Path of(@Nullable String variable, @Nullable String listed) {
        String home = variable == null || variable.isEmpty() ? Objects.requireNonNullElse(listed, "?") : variable;
        if (home.equals("?") || home.isEmpty()) {
            throw new IllegalArgumentException(
                    "The current user has no home folder. Set HOME, or name the database with its whole path.");
        }
        return Path.of(home);
    }
}
