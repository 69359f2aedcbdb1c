package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.StorageFailureException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The permissions of the files of a database.
 *
 * @param permissions who may do what
 */
record FileMode(Set<PosixFilePermission> permissions) {

    /** By default, results are readable for the group only. */
    static final String DEFAULT = "0640";

    private static final List<String> TRIADS = List.of("---", "--x", "-w-", "-wx", "r--", "r-x", "rw-", "rwx");

    /** The mode that octal digits like {@code 640} or {@code 0640} stand for. */
    static FileMode parse(String octal) {
        if (!octal.matches("0?[0-7]{3}")) {
            throw new IllegalArgumentException(
                    SqliteSettings.FILE_MODE + " is three octal digits such as 640, not '" + octal + "'.");
        }
        String digits = octal.substring(octal.length() - 3);
        return new FileMode(PosixFilePermissions.fromString(
                digits.chars().mapToObj(digit -> TRIADS.get(digit - '0')).collect(Collectors.joining())));
    }

    /** What files beside the database get: the mode of the database if there is one already, else this mode. */
    FileAttribute<?> forFilesOf(Path database) {
        return PosixFilePermissions.asFileAttribute(Files.exists(database) ? permissionsOf(database) : permissions);
    }

    private static Set<PosixFilePermission> permissionsOf(Path file) {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException e) {
            throw new StorageFailureException("Cannot read the permissions of " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Creates the file if it is missing. It must have its permissions before SQLite opens it, because the files that
     * SQLite puts beside it inherit them. A file that is there already keeps its own.
     */
    static void createFile(Path file, List<FileAttribute<?>> mode) throws IOException {
        try {
            Files.createFile(file, mode.toArray(FileAttribute<?>[]::new));
        } catch (FileAlreadyExistsException e) {
            return;
        }
        for (FileAttribute<?> attribute : mode) {
            // Once more, because the process's umask took some away.
            Files.setAttribute(file, attribute.name(), attribute.value());
        }
    }
}
