package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.spi.FailureKind;
import java.nio.file.Path;
import java.sql.SQLException;

/** The file at the path of a database is not the one that somebody has open. */
final class MovedFileException extends SQLException {

    private static final long serialVersionUID = 1L;

    /** Connection does not exist: pools give such a connection up. */
    private static final String STATE = "08003";

    private final FailureKind kind;

    private MovedFileException(String message, FailureKind kind) {
        super(message, STATE);
        this.kind = kind;
    }

    /** A writer must know: what was stored before may be gone. */
    static MovedFileException forWriter(Path file) {
        return new MovedFileException(
                file + " was deleted or replaced while it was open; what was being stored was not",
                FailureKind.PERMANENT);
    }

    /** A reader connects again and reads what is there now. */
    static MovedFileException forReader(Path file) {
        return new MovedFileException(file + " was deleted or replaced while it was open", FailureKind.UNAVAILABLE);
    }

    static MovedFileException deleted(Path file) {
        return new MovedFileException(
                file + " is gone. Put it back, or open the storage again to begin with an empty one",
                FailureKind.PERMANENT);
    }

    static MovedFileException withOldLog(Path file, Path log) {
        return new MovedFileException(
                file + " was replaced, but " + log + " belongs to the file before it, and would destroy this one. End"
                        + " all programs that use the database; then remove " + log + " and "
                        + file + "-shm if the file was restored, or else put the earlier file back",
                FailureKind.PERMANENT);
    }

    FailureKind kind() {
        return kind;
    }
}
