package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.StorageFailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What embedded databases have in common: a file. */
public final class DatabaseFile {

    private DatabaseFile() {}

    /**
     * The absolute path of a file as a person wrote it, with {@code ~/} in front for the home folder. A symbolic link
     * is followed: a database has one lock file, by whatever link it is reached.
     *
     * @throws IllegalArgumentException if it is a link that leads nowhere
     */
    public static Path path(String file) {
        String expanded = file.startsWith("~/") ? System.getProperty("user.home") + file.substring(1) : file;
        return withoutLinks(Path.of(expanded).toAbsolutePath().normalize());
    }

    private static Path withoutLinks(Path file) {
        try {
            return Files.isSymbolicLink(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw new IllegalArgumentException("The link " + file + " leads nowhere.", e);
        }
    }

    /**
     * Makes sure that there is a folder for the file.
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
            throw new StorageFailureException("Cannot create the folder " + folder + ": " + e.getMessage(), e);
        }
    }
}
