package dev.testkeep.dialect.duckdb.orm;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of error DuckDB reports. The engine sets no SQLState, so its messages have to tell. */
public enum DuckDBErrorKind {
    /** A primary key or another unique key is there already. */
    UNIQUE("(?i)Duplicate key \"(?<name>[^:\"]+):|constraint violation: duplicate key"),
    /** A column that must not be null is. */
    NOT_NULL("NOT NULL constraint failed: (?:.*\\.)?\"?(?<name>[^\"\\s]+)"),
    /** A check constraint does not hold. */
    CHECK("CHECK constraint failed on table .* with expression (?<name>CHECK\\(.*\\))"),
    /** A foreign key refers to no row, or a row is still referred to. */
    FOREIGN_KEY("Violates foreign key constraint because key \"(?<name>[^:\"]+):"),
    /** Another process has the file open. */
    LOCKED("Could not set lock on file"),
    /** The disk, a quota or what a file may hold is full, or temporary files take all that they may. */
    FULL("No space left on device|Disk quota exceeded|File too large|failed to offload data block"),
    /** The database is open for reading only, or its file may not be opened. */
    DENIED("attached in read-only mode|Permission denied|Read-only file system"),
    /** Two transactions changed the same. */
    CONFLICT("Transaction(?:Context)? Error: .*[Cc]onflict"),
    /** The statement was cancelled or took too long. */
    INTERRUPTED(null),
    /** The statement makes no sense. */
    GRAMMAR(null),
    /** A value does not fit. */
    DATA(null),
    /** The file or the connection failed. */
    INPUT_OUTPUT(null),
    /** Anything else. */
    OTHER(null);

    /** On 1.5 the error that a statement fails with may follow on a second line. */
    private static final Pattern PREFIX = Pattern.compile(
            "(?m)^(?:Error: )?(Catalog|Parser|Binder|Conversion|Out of Range|IO|Connection|INTERRUPT|Syntax"
                    + "|Invalid Input|Mismatch Type|Decimal|Not implemented) Error: ");

    private final @Nullable Pattern phrase;

    DuckDBErrorKind(@Nullable String phrase) {
        this.phrase = phrase == null ? null : Pattern.compile(phrase);
    }

    /** The kind of this error. */
    public static DuckDBErrorKind of(SQLException error) {
        String text = textOf(error);
        return Arrays.stream(values())
                .filter(kind -> kind.phrase != null && kind.phrase.matcher(text).find())
                .findFirst()
                .orElseGet(() -> error instanceof SQLTimeoutException ? INTERRUPTED : ofPrefix(text));
    }

    private static DuckDBErrorKind ofPrefix(String text) {
        Matcher matcher = PREFIX.matcher(text);
        String prefix = "";
        // The last one is the cause: "Invalid Input Error: Attempting to execute …\nError: Catalog Error: …".
        while (matcher.find()) {
            prefix = matcher.group(1);
        }
        return switch (prefix) {
            case "INTERRUPT" -> INTERRUPTED;
            case "Catalog", "Parser", "Binder", "Syntax", "Not implemented" -> GRAMMAR;
            case "Conversion", "Out of Range", "Invalid Input", "Mismatch Type", "Decimal" -> DATA;
            case "IO", "Connection" -> INPUT_OUTPUT;
            default -> OTHER;
        };
    }

    /** What the message names after the phrase, which the phrase of a constraint captures. */
    @Nullable
    String nameIn(SQLException error) {
        if (phrase == null) {
            return null;
        }
        Matcher matcher = phrase.matcher(textOf(error));
        return matcher.find() ? matcher.group("name") : null;
    }

    private static String textOf(SQLException error) {
        return String.valueOf(error.getMessage());
    }
}
