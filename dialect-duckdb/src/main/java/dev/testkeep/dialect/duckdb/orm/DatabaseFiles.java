package dev.testkeep.dialect.duckdb.orm;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a database as the file system has them, which the engine never looks at again once it has them open: it
 * commits into a file that was deleted, and begins an empty one where there is none. Nothing here opens a file, which
 * would drop the engine's lock on it. Thread-safe.
 */
final class DatabaseFiles {

    /** How many data sources of this process have a database open: the engine, which is one, ends with the last. */
    private static final Map<Path, Integer> OPEN = new ConcurrentHashMap<>();

    private final Optional<Path> file;
    private final Set<PosixFilePermission> permissions;
    private final Optional<SpillFolder> spillFolder;
    private volatile boolean wasThere;
    private volatile @Nullable Object key;

    /** The files of a database at this location; without one it is in memory, and has none. */
    DatabaseFiles(String location, Set<PosixFilePermission> permissions) {
        this.file = location.isEmpty() ? Optional.empty() : Optional.of(Path.of(location));
        this.permissions = permissions;
        this.spillFolder =
                permissions.isEmpty() ? Optional.empty() : file.map(path -> SpillFolder.of(path, permissions));
    }

    /** Before the engine opens the database; then {@link #closed} has to be called. */
    void opening() throws SQLException {
        if (file.isPresent()) {
            OPEN.merge(file.get(), 1, Integer::sum);
            requireNotGone(file.get());
            requireOwnLog(log(file.get()));
            if (spillFolder.isPresent()) {
                spillFolder.get().make();
            }
        }
    }

    private void requireNotGone(Path path) throws SQLException {
        key = key(path);
        if (wasThere && key == null) {
            throw new SQLException(
                    path + " is gone. Put it back, or open the storage again to begin with an empty one");
        }
    }

    /** The engine follows links, and overwrites what it finds. */
    private void requireOwnLog(Path log) throws SQLException {
        try {
            if (!permissions.isEmpty() && Files.exists(log, LinkOption.NOFOLLOW_LINKS) && !isOwn(log)) {
                throw new SQLException(log
                        + " is a link, or no file, and may belong to somebody else. Remove it, or put the log there");
            }
        } catch (IOException e) {
            throw new SQLException("Cannot look at " + log + ": " + e.getMessage(), e);
        }
    }

    private static boolean isOwn(Path log) throws IOException {
        return Files.isRegularFile(log, LinkOption.NOFOLLOW_LINKS)
                && (int) Files.getAttribute(log, "unix:nlink", LinkOption.NOFOLLOW_LINKS) == 1;
    }

    /** After the engine has opened the database, and before there is anything in a new one. */
    void opened() throws SQLException {
        if (file.isPresent()) {
            if (key == null) {
                restrict(file.get());
                key = key(file.get());
            }
            wasThere = true;
            makeLog(file.get());
        }
    }

    /** The engine writes its log into an empty file that is there, and makes one for everybody to read otherwise. */
    private void makeLog(Path path) throws SQLException {
        if (permissions.isEmpty()) {
            return;
        }
        Path log = log(path);
        try {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(permissions));
        } catch (FileAlreadyExistsException e) {
            // Of somebody who was killed.
        } catch (IOException e) {
            throw new SQLException("Cannot make " + log + ": " + e.getMessage(), e);
        }
        restrict(log);
    }

    private static Path log(Path path) {
        return Path.of(path + ".wal");
    }

    /** After the engine has closed the database, or did not open it. */
    void closed() {
        file.ifPresent(path -> OPEN.computeIfPresent(path, (key, count) -> {
            if (count > 1) {
                return count - 1;
            }
            removeUnusedLog(path);
            spillFolder.ifPresent(SpillFolder::remove);
            return null;
        }));
    }

    private void removeUnusedLog(Path path) {
        try {
            if (!permissions.isEmpty() && Files.size(log(path)) == 0) {
                Files.delete(log(path));
            }
        } catch (IOException e) {
            // There is none.
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

    /** After a commit: the engine may have begun another log. */
    void committed() {
        file.ifPresent(path -> restrict(log(path)));
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
