package dev.testkeep.dialect.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * How SQLite reads a file that it may not write, without making any file beside it. A write-ahead log can be read only
 * together with the memory that writers share, which is a file, too.
 */
enum ReadMode {

    /** With SQLite's own locks, beside those who write. */
    SHARED("mode=ro&readonly_shm=1"),
    /** Without any lock, as if nobody wrote. SQLite notices no change then: {@link UnlockedConnection} does. */
    UNLOCKED("mode=ro&immutable=1");

    private final String parameters;

    ReadMode(String parameters) {
        this.parameters = parameters;
    }

    /** For the files as they are now. */
    static ReadMode of(SqliteSettings settings, FileState state) throws SQLException {
        Path file = settings.file();
        if (settings.network() || state.hasJournal()) {
            return SHARED;
        }
        if (Files.isReadable(Path.of(file + "-wal")) && Files.isReadable(Path.of(file + "-shm"))) {
            return SHARED;
        }
        if (state.hasLog()) {
            throw DatabaseFileException.withUnreadableLog(file);
        }
        return UNLOCKED;
    }

    /** The file's name as SQLite takes it. */
    String name(Path file) {
        return file.toUri() + "?" + parameters;
    }
}
