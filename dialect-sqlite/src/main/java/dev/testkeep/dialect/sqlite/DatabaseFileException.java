package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.spi.FailureKind;
import java.nio.file.Path;
import java.sql.SQLException;

/** The files of a database are not as somebody needs them who has it open, or opens it. */
final class DatabaseFileException extends SQLException {

    private static final long serialVersionUID = 1L;

    /** Connection does not exist: pools give such a connection up. */
    private static final String STATE = "08003";

    private final FailureKind kind;

    private DatabaseFileException(String message, FailureKind kind) {
        super(message, STATE);
        this.kind = kind;
    }

    /** A writer must know: what was stored before may be gone. */
    static DatabaseFileException forWriter(Path file) {
        return new DatabaseFileException(
                file + " was deleted or replaced while it was open; what was being stored was not",
                FailureKind.PERMANENT);
    }

    /** A reader connects again and reads what is there now. */
    static DatabaseFileException forReader(Path file) {
        return new DatabaseFileException(file + " was deleted or replaced while it was open", FailureKind.UNAVAILABLE);
    }

    static DatabaseFileException deleted(Path file) {
        return new DatabaseFileException(
                file + " is gone. Put it back, or open the storage again to begin with an empty one",
                FailureKind.PERMANENT);
    }

    static DatabaseFileException withOldLog(Path file, Path log) {
        return new DatabaseFileException(
                file + " was replaced, but " + log + " belongs to the file before it, and would destroy this one. End"
                        + " all programs that use the database; then remove " + log + " and "
                        + file + "-shm if the file was restored, or else put the earlier file back",
                FailureKind.PERMANENT);
    }

    /** A reader without locks asks again. */
    static DatabaseFileException written(Path file) {
        return new DatabaseFileException(file + " was written while it was read", FailureKind.UNAVAILABLE);
    }

    static DatabaseFileException withUnreadableLog(Path file) {
        return new DatabaseFileException(
                file + "-wal holds what was stored last, and nobody can read it without the right to write: a program"
                        + " ended before its time. Let somebody who may write open " + file
                        + " once, or copy both files to a folder of your own and open the copy",
                FailureKind.PERMANENT);
    }

    FailureKind kind() {
        return kind;
    }
}
