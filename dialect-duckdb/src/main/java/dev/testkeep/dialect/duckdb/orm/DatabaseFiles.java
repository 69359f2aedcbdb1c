package dev.testkeep.dialect.duckdb.orm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a database as the file system has them, which the engine never looks at again once it has them open: it
 * commits into a file that was deleted, and begins an empty one where there is none. Nothing here opens a file, which
 * would drop the engine's lock on it. Thread-safe.
 */
final class DatabaseFiles {

    private final Optional<Path> file;
    private final Set<PosixFilePermission> permissions;
    private volatile boolean wasThere;
    private volatile @Nullable Object key;

    /** The files of a database at this location; without one it is in memory, and has none. */
    DatabaseFiles(String location, Set<PosixFilePermission> permissions) {
        this.file = location.isEmpty() ? Optional.empty() : Optional.of(Path.of(location));
        this.permissions = permissions;
    }

    /** Before the engine opens the database. */
    void requireNotGone() throws SQLException {
        if (file.isPresent()) {
            key = key(file.get());
            if (wasThere && key == null) {
                throw new SQLException(file.get() + " is gone. Put it back, or open the storage again to begin with an"
                        + " empty one");
            }
        }
    }

    /** After the engine has opened the database, and before there is anything in a new one. */
    void opened() throws SQLException {
        if (file.isPresent()) {
            if (key == null) {
                restrict(file.get());
                key = key(file.get());
            }
            wasThere = true;
        }
    }

    /** Whether the file that was opened is still the one that everybody finds. */
    boolean isInPlace() throws SQLException {
        return file.isEmpty() || Objects.equals(key, key(file.get()));
    }

    /** Before a commit: what goes into a file that nobody finds any more is lost. */
    void requireInPlace() throws SQLException {
        if (!isInPlace()) {
            throw new SQLException(
                    file.orElseThrow() + " was deleted or replaced while it was open; what was being stored was not");
        }
    }

    /** After a commit: the engine may have begun a log. */
    void committed() {
        file.ifPresent(path -> restrict(Path.of(path + ".wal")));
    }

    /** The engine makes files with the permissions that the process gives. */
    private void restrict(Path made) {
        try {
            if (!permissions.isEmpty()
                    && !Files.getPosixFilePermissions(made, LinkOption.NOFOLLOW_LINKS)
                            .equals(permissions)) {
                Files.setPosixFilePermissions(made, permissions);
            }
        } catch (IOException e) {
            // There is no log, as all is in the file already; or it belongs to somebody else, who chose.
        }
    }

    /** Null if there is no file; the path itself where the file system does not tell files apart. */
    private static @Nullable Object key(Path path) throws SQLException {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            if (!found.isRegularFile()) {
                // The engine would wait for somebody to write to a pipe.
                throw new SQLException(path + " is no file");
            }
            return found.fileKey() == null ? path : found.fileKey();
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new SQLException("Cannot look at " + path + ": " + e.getMessage(), e);
        }
    }
}
