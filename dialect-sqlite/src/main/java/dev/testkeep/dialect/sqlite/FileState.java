package dev.testkeep.dialect.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What the file system tells of a database: two are equal if nobody wrote in between.
 *
 * @param key which file it is
 * @param modified when it was written last
 * @param hasLog whether there is something in a write-ahead log
 * @param hasJournal whether there is something in a rollback journal
 */
record FileState(Optional<Object> key, long size, FileTime modified, boolean hasLog, boolean hasJournal) {

    static FileState of(Path file) throws SQLException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(
                    Optional.ofNullable(found.fileKey()),
                    found.size(),
                    found.lastModifiedTime(),
                    hasContent(Path.of(file + "-wal")),
                    hasContent(Path.of(file + "-journal")));
        } catch (NoSuchFileException e) {
            throw DatabaseFileException.deleted(file);
        } catch (IOException e) {
            throw new SQLException("Cannot look at " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean hasContent(Path path) throws IOException {
        try {
            return Files.size(path) > 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
