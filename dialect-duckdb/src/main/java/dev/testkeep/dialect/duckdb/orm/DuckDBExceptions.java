package dev.testkeep.dialect.duckdb.orm;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Which exception an error of DuckDB is. The engine sets no SQLState, so its messages have to tell. */
final class DuckDBExceptions {

    private static final Pattern UNIQUE =
            Pattern.compile("(?i)Duplicate key \"(?<name>[^:\"]+):|constraint violation: duplicate key");
    private static final Pattern NOT_NULL =
            Pattern.compile("NOT NULL constraint failed: (?:.*\\.)?\"?(?<name>[^\"\\s]+)");
    private static final Pattern CHECK =
            Pattern.compile("CHECK constraint failed on table .* with expression (?<name>CHECK\\(.*\\))");
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("Violates foreign key constraint because key \"(?<name>[^:\"]+):");

    /** On 1.5 the error that a statement fails with may follow on a second line. */
    private static final Pattern PREFIX = Pattern.compile(
            "(?m)^(?:Error: )?(Catalog|Parser|Binder|Conversion|Out of Range|IO|Connection|INTERRUPT|TransactionContext"
                    + "|Transaction|Syntax|Invalid Input|Mismatch Type|Decimal|Not implemented) Error: ");

    private DuckDBExceptions() {}

    static @Nullable JDBCException convert(SQLException cause, String message, String sql) {
        ConstraintKind constraint = constraintKind(textOf(cause));
        return constraint == null
                ? convertOther(cause, message, sql)
                : new ConstraintViolationException(message, cause, sql, constraint, constraintName(cause));
    }

    private static @Nullable JDBCException convertOther(SQLException cause, String message, String sql) {
        String text = textOf(cause);
        return switch (kindOfError(text)) {
            case "INTERRUPT" -> new QueryTimeoutException(message, cause, sql);
            case "TransactionContext", "Transaction" ->
                text.contains("onflict") ? new SnapshotIsolationException(message, cause, sql) : null;
            case "Catalog", "Parser", "Binder", "Syntax", "Not implemented" ->
                new SQLGrammarException(message, cause, sql);
            case "Conversion", "Out of Range", "Invalid Input", "Mismatch Type", "Decimal" ->
                new DataException(message, cause, sql);
            case "IO", "Connection" ->
                text.contains("Could not set lock on file")
                        ? new LockAcquisitionException(message, cause, sql)
                        : new JDBCConnectionException(message, cause, sql);
            default -> cause instanceof SQLTimeoutException ? new QueryTimeoutException(message, cause, sql) : null;
        };
    }

    private static String textOf(SQLException exception) {
        return String.valueOf(exception.getMessage());
    }

    private static String kindOfError(String text) {
        Matcher matcher = PREFIX.matcher(text);
        String kind = "";
        // The last one is the cause: "Invalid Input Error: Attempting to execute …\nError: Catalog Error: …".
        while (matcher.find()) {
            kind = matcher.group(1);
        }
        return kind;
    }

    private static @Nullable ConstraintKind constraintKind(String text) {
        if (UNIQUE.matcher(text).find()) {
            return ConstraintKind.UNIQUE;
        }
        if (NOT_NULL.matcher(text).find()) {
            return ConstraintKind.NOT_NULL;
        }
        if (CHECK.matcher(text).find()) {
            return ConstraintKind.CHECK;
        }
        return FOREIGN_KEY.matcher(text).find() ? ConstraintKind.FOREIGN_KEY : null;
    }

    /**
     * What the message says about the constraint: the column, the first column of a key, or the condition. DuckDB does
     * not keep the names of constraints.
     */
    static @Nullable String constraintName(SQLException exception) {
        String text = textOf(exception);
        for (Pattern pattern : new Pattern[] {UNIQUE, NOT_NULL, CHECK, FOREIGN_KEY}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher.group("name");
            }
        }
        return null;
    }
}
