package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.exception.StorageFailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file of an embedded database. */
public final class DatabaseFile {

    /** It may hold a password, so it must not become the name of a file, which everybody sees. */
    private static final Pattern SERVER_URL =
            Pattern.compile("(?s)[a-z0-9+.:-]*://.*|//.*@.*|[^/\\\\]+:[^/\\\\][^/]*@.*");

    private DatabaseFile() {}

    /**
     * The absolute path of a file, where a leading {@code ~/} is the home folder. A symbolic link is followed, so that
     * a database has one lock file, whatever link leads to it.
     *
     * @throws IllegalArgumentException if it is a broken link, or the URL of a server, of which the message shows nothing
     */
    public static Path path(String file) {
        if (SERVER_URL.matcher(file).matches()) {
            throw new IllegalArgumentException(
                    "The URL of an embedded database ends with the path of its file, not with"
                            + " the URL of a server.");
        }
        Path expanded = file.startsWith("~/") ? UserHome.of(System.getenv()).resolve(file.substring(2)) : Path.of(file);
        return withoutLinks(expanded.toAbsolutePath().normalize());
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

    /**
     * Why this process may read a file that is there, but neither write it nor make files beside it.
     *
     * @return a sentence for people; empty if it may write, or if it cannot read either
     */
    public static Optional<String> whyReadOnly(Path file) {
        boolean isWritable = Files.isWritable(file);
        boolean isFolderWritable =
                Optional.ofNullable(file.getParent()).map(Files::isWritable).orElse(true);
        if (!Files.isReadable(file) || (isWritable && isFolderWritable)) {
            return Optional.empty();
        }
        String obstacle = isWritable ? "no file can be made in its folder" : "it can only be read";
        return Optional.of("Cannot write to " + file + ": " + obstacle
                + ". Check the permissions, and whether the file system is read-only.");
    }
}
