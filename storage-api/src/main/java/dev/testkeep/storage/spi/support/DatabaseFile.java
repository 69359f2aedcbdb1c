package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.StorageFailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of an embedded database. */
public final class DatabaseFile {

    private DatabaseFile() {}

    /**
     * The absolute path of a file, where a leading {@code ~/} is the home folder. A symbolic link is followed, so that
     * a database has one lock file, whatever link leads to it.
     *
     * @throws IllegalArgumentException if it is a broken link
     */
    public static Path path(String file) {
        String expanded = file.startsWith("~/") ? System.getProperty("user.home") + file.substring(1) : file;
        return withoutLinks(Path.of(expanded).toAbsolutePath().normalize());
    }

    private static Path withoutLinks(Path file) {
        try {
            return Files.isSymbolicLink(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw new IllegalArgumentException("The link " + file + " is broken.", e);
        }
    }

    /**
     * Creates the folder of the file if it is missing.
     *
     * @throws StorageFailureException if it cannot be created
     */
    public static void createFolderOf(Path file) {
        Path folder = file.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StorageFailureException(
                    "Cannot create the folder " + folder + ": " + FileFailures.reason(e) + ".", e);
        }
    }
}
