package dev.testkeep.dialect.sqlite;

import dev.testkeep.storage.spi.FailureKind;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the result codes of SQLite mean. */
final class ResultCodes {

    private static final int PRIMARY_CODE = 0xff;

    private ResultCodes() {}

    /** The extended result code, which the vendor code of the exception does not hold. */
    static Optional<SQLiteErrorCode> of(SQLException failure) {
        return failure instanceof SQLiteException sqlite ? Optional.of(sqlite.getResultCode()) : Optional.empty();
    }

    static FailureKind kind(SQLiteErrorCode code) {
        return switch (code) {
            // A checksum that does not fit, and a file system that knows it is damaged.
            case SQLITE_IOERR_DATA, SQLITE_IOERR_CORRUPTFS -> FailureKind.PERMANENT;
            // There is no room for the memory that processes share.
            case SQLITE_IOERR_SHMSIZE -> FailureKind.FULL;
            default -> kindOfPrimary(primary(code));
        };
    }

    static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE);
    }

    private static FailureKind kindOfPrimary(SQLiteErrorCode code) {
        return switch (code) {
            // SQLite's "locking protocol" error: it lost too many races for the start of a transaction.
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> FailureKind.BUSY;
            case SQLITE_CONSTRAINT -> FailureKind.CONSTRAINT;
            case SQLITE_FULL -> FailureKind.FULL;
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN -> FailureKind.DENIED;
            // The operating system failed a read, write, sync or lock. A file server may be back in a moment.
            case SQLITE_IOERR -> FailureKind.UNAVAILABLE;
            default -> FailureKind.PERMANENT;
        };
    }

    static ConstraintKind constraintKind(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                ConstraintKind.UNIQUE;
            case SQLITE_CONSTRAINT_FOREIGNKEY -> ConstraintKind.FOREIGN_KEY;
            case SQLITE_CONSTRAINT_NOTNULL -> ConstraintKind.NOT_NULL;
            case SQLITE_CONSTRAINT_CHECK -> ConstraintKind.CHECK;
            default -> ConstraintKind.OTHER;
        };
    }
}
