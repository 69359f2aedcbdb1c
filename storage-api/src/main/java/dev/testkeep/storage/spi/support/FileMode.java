package dev.testkeep.storage.spi.support;

import dev.testkeep.storage.exception.StorageFailureException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The permissions of the files of a database: all have those of the database, and by default results are readable for
 * the group only. Immutable.
 *
 * @param permissions who may do what; empty where the file system has no POSIX permissions
 */
public record FileMode(Set<PosixFilePermission> permissions) {

    private static final String DEFAULT = "0640";

    private static final List<String> TRIADS = List.of("---", "--x", "-w-", "-wx", "r--", "r-x", "rw-", "rwx");

    /** Copies the set. */
    public FileMode {
        permissions = Set.copyOf(permissions);
    }

    /**
     * What files beside the database get: the mode of the database if there is one already, else what the property says.
     *
     * @param property the name of a property with octal digits like {@code 640} or {@code 0640}
     * @throws IllegalArgumentException if the property has another form
     */
    public static FileMode of(BackendProperties properties, String property, Path database) {
        Set<PosixFilePermission> configured =
                parse(property, properties.get(property).orElse(DEFAULT));
        return new FileMode(
                hasPermissions(database) ? Files.exists(database) ? permissionsOf(database) : configured : Set.of());
    }

    private static Set<PosixFilePermission> parse(String property, String octal) {
        if (!octal.matches("0?[0-7]{3}")) {
            throw new IllegalArgumentException(property + " is three octal digits such as 640.");
        }
        String digits = octal.substring(octal.length() - 3);
        return PosixFilePermissions.fromString(
                digits.chars().mapToObj(digit -> TRIADS.get(digit - '0')).collect(Collectors.joining()));
    }

    private static boolean hasPermissions(Path file) {
        try {
            return Files.getFileStore(nearestExisting(file)).supportsFileAttributeView(PosixFileAttributeView.class);
        } catch (IOException e) {
            throw new StorageFailureException(
                    "Cannot find out what file system " + file + " is on: " + FileFailures.reason(e) + ".", e);
        }
    }

    private static Path nearestExisting(Path path) {
        Path parent = path.getParent();
        return parent == null || Files.exists(path) ? path : nearestExisting(parent);
    }

    private static Set<PosixFilePermission> permissionsOf(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException e) {
            throw new StorageFailureException(
                    "Cannot read the permissions of " + file + ": " + FileFailures.reason(e) + ".", e);
        }
    }

    /** For files that are created with this mode; the umask takes some permissions away. */
    public FileAttribute<?>[] attributes() {
        return permissions.isEmpty()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    /**
     * Creates the file if it is missing, before the database does, which would give it other permissions. A file that is
     * there already keeps its own, and no link is followed.
     */
    public void create(Path file) throws IOException {
        try {
            Files.createFile(file, attributes());
        } catch (FileAlreadyExistsException e) {
            return;
        }
        // Once more, because the process's umask took some away.
        for (FileAttribute<?> attribute : attributes()) {
            Files.setAttribute(file, attribute.name(), attribute.value(), LinkOption.NOFOLLOW_LINKS);
        }
    }
}
