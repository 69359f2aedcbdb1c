package dev.testkeep.cli.option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where programs keep the data of the current user, which every operating system has its own convention for. */
final class DataFolder {

    private DataFolder() {}

    static Path of(Map<String, String> environment) {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), environment);
    }

    static Path of(String osName, Path home, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        Path folder;
        if (os.startsWith("mac")) {
            folder = home.resolve("Library/Application Support");
        } else if (os.startsWith("windows")) {
            folder = variable(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
        } else {
            folder = variable(environment, "XDG_DATA_HOME").orElse(home.resolve(".local/share"));
        }
        return folder.resolve("testkeep");
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }
}
