package dev.testkeep.storage.spi.support;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where programs keep the data of the current user, which every operating system has its own convention for. */
public final class DataFolder {

    private DataFolder() {}

    /**
     * The folder of Testkeep, whether it is there or not.
     *
     * @param environment environment variables
     * @throws IllegalArgumentException if nothing tells where the user's home folder is
     */
    public static Path of(Map<String, String> environment) {
        return of(System.getProperty("os.name"), environment);
    }

    /** The SQLite file of those who name no database, which is looked for there by every program of Testkeep. */
    public static Path defaultDatabase(Map<String, String> environment) {
        return of(environment).resolve("results.db");
    }

    static Path of(String osName, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        Path folder;
        if (os.startsWith("mac")) {
            folder = UserHome.of(environment).resolve("Library/Application Support");
        } else if (os.startsWith("windows")) {
            folder = variable(environment, "LOCALAPPDATA")
                    .orElseGet(() -> UserHome.of(environment).resolve("AppData/Local"));
        } else {
            folder = variable(environment, "XDG_DATA_HOME")
                    .orElseGet(() -> UserHome.of(environment).resolve(".local/share"));
        }
        return folder.resolve("testkeep");
    }

    /** A relative path is to be ignored, says the XDG Base Directory Specification. */
    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
