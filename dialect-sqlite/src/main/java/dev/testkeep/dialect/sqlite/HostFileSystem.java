package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.exception.StorageFailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The file system that a database is on, or is going to be on.
 *
 * @param type its name for the operating system, in lower case
 */
record HostFileSystem(String type) {

    private static final Pattern NETWORK =
            Pattern.compile("nfs\\d?|cifs|smb.*|lustre|gpfs|beegfs.*|ceph.*|afs|9p|glusterfs|fuse\\..*");

    static HostFileSystem of(Path file) {
        try {
            return new HostFileSystem(
                    Files.getFileStore(nearestExisting(file)).type().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new StorageFailureException(
                    "Cannot find out what file system " + file + " is on: " + e.getMessage() + ".", e);
        }
    }

    private static Path nearestExisting(Path path) {
        Path parent = path.getParent();
        return parent == null || Files.exists(path) ? path : nearestExisting(parent);
    }

    /** Whether other hosts may have the file open too, as far as the type tells. */
    boolean isNetwork() {
        return NETWORK.matcher(type).matches();
    }
}
