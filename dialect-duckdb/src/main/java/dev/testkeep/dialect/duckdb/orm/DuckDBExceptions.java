package dev.testkeep.dialect.duckdb.orm;

import java.sql.SQLException;
import org.hibernate.JDBCException;
import org.hibernate.QueryTimeoutException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.DataException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.hibernate.exception.SQLGrammarException;
import org.hibernate.exception.SnapshotIsolationException;
import org.jspecify.annotations.Nullable;

/** Which of Hibernate's exceptions an error of DuckDB is. */
final class DuckDBExceptions {

    private DuckDBExceptions() {}

    static @Nullable JDBCException convert(SQLException cause, String message, String sql) {
        return switch (DuckDBErrorKind.of(cause)) {
            case UNIQUE -> violation(cause, message, sql, ConstraintKind.UNIQUE);
            case NOT_NULL -> violation(cause, message, sql, ConstraintKind.NOT_NULL);
            case CHECK -> violation(cause, message, sql, ConstraintKind.CHECK);
            case FOREIGN_KEY -> violation(cause, message, sql, ConstraintKind.FOREIGN_KEY);
            case CONFLICT -> new SnapshotIsolationException(message, cause, sql);
            case LOCKED -> new LockAcquisitionException(message, cause, sql);
            case INTERRUPTED -> new QueryTimeoutException(message, cause, sql);
            case GRAMMAR -> new SQLGrammarException(message, cause, sql);
            case DATA -> new DataException(message, cause, sql);
            case INPUT_OUTPUT, FULL -> new JDBCConnectionException(message, cause, sql);
            case DENIED, OTHER -> null;
        };
    }

    private static JDBCException violation(SQLException cause, String message, String sql, ConstraintKind kind) {
        return new ConstraintViolationException(message, cause, sql, kind, constraintName(cause));
    }

    /**
     * What the message contains about the constraint: the column, the first column of a key, or the condition. DuckDB
     * does not keep the names of constraints.
     */
    static @Nullable String constraintName(SQLException exception) {
        DuckDBErrorKind kind = DuckDBErrorKind.of(exception);
        return switch (kind) {
            case UNIQUE, NOT_NULL, CHECK, FOREIGN_KEY -> kind.nameIn(exception);
            default -> null;
        };
    }
}
