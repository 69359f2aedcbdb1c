package dev.testkeep.dialect.duckdb.orm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The folder beside a database for what does not fit into the engine's memory. The engine would make it, when it needs
 * it, for everybody to read. Immutable.
 *
 * @param path where it is
 * @param permissions who may enter it and list it
 */
record SpillFolder(Path path, Set<PosixFilePermission> permissions) {

    private static final Map<PosixFilePermission, PosixFilePermission> ENTER = Map.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

    private static final Set<PosixFilePermission> OWN =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** Where the engine looks for it, for those who may read or write the database. */
    static SpillFolder of(Path database, Set<PosixFilePermission> permissions) {
        Set<PosixFilePermission> all = EnumSet.copyOf(OWN);
        all.addAll(permissions);
        Set<PosixFilePermission> enter = EnumSet.copyOf(all);
        ENTER.forEach((read, execute) -> {
            if (all.contains(read)) {
                enter.add(execute);
            }
        });
        return new SpillFolder(Path.of(database + ".tmp"), enter);
    }

    /**
     * Where the engine makes one for a database that it only reads, maybe as one of many processes: in a folder of this
     * process, which nobody else may enter. The same each time, as all data sources of a database need equal settings.
     */
    static Path ofReaders(String database) {
        return Temporary.FOLDER.resolve(Integer.toHexString(database.hashCode()));
    }

    /** Made when it is first needed. */
    private static final class Temporary {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("testkeep-duckdb-");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Before the engine opens the database. What a killed process left is taken over. */
    void make() throws SQLException {
        try {
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(permissions));
            // Once more, because the process's umask took some away.
            Files.setPosixFilePermissions(path, permissions);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new SQLException(path + " is no folder, and the engine needs one there", e);
            }
        } catch (IOException e) {
            throw new SQLException("Cannot make the folder " + path + ": " + e.getMessage(), e);
        }
    }

    /** After the engine has closed the database. */
    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // There is something in it that is not the engine's.
        }
    }
}
