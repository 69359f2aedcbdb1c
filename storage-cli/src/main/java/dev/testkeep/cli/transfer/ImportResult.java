package dev.testkeep.cli.transfer;

import dev.testkeep.cli.failure.Explanation;
import dev.testkeep.cli.table.Cells;
import dev.testkeep.storage.SaveOutcome;
import dev.testkeep.storage.SavedSession;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.exception.InvalidDataException;
import dev.testkeep.storage.exception.StorageConflictException;
import dev.testkeep.storage.exception.StorageException;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of one report.
 *
 * @param kind what became of it
 * @param text the rest of the line, for a person
 * @param session the stored session, or null if this report's is not stored
 */
public record ImportResult(Kind kind, String text, @Nullable Session session) {

    /** What can become of a report. */
    enum Kind {
        /** It is stored now. */
        STORED,
        /** It was stored before. */
        UNCHANGED,
        /** Something else is stored under its UUID. */
        CONFLICT,
        /** It cannot be stored. */
        REFUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The verdict of an attempt to save what has this name, also if it fails.
     *
     * @throws StorageException if the database failed, which concerns all reports
     */
    public static ImportResult of(String name, Supplier<ImportResult> attempt) {
        try {
            return attempt.get();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return failed(name, e);
        }
    }

    /**
     * The verdict of a failure, of whatever kind: that one report asks too much is no reason to leave out the others.
     *
     * @throws StorageException if the database failed, which concerns all reports
     */
    static ImportResult failed(String name, Throwable failure) {
        if (failure instanceof StorageConflictException) {
            return failed(Kind.CONFLICT, name, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof StorageException storage && !(failure instanceof InvalidDataException)) {
            throw storage;
        }
        return failed(Kind.REFUSED, name, Explanation.of(failure).message());
    }

    public static ImportResult saved(SavedSession saved, String name) {
        return saved(saved.outcome(), saved.session(), name);
    }

    /** The result of a session that is stored. */
    public static ImportResult saved(SaveOutcome outcome, Session session, String name) {
        int cases = session.counts().total();
        String text = session.uuid() + "  " + cases + (cases == 1 ? " case  " : " cases  ") + name;
        return new ImportResult(outcome == SaveOutcome.STORED ? Kind.STORED : Kind.UNCHANGED, text.strip(), session);
    }

    /** The verdict of a report with the same content as one before it. */
    static ImportResult repeated(String name) {
        return new ImportResult(Kind.UNCHANGED, name + ": the same as a file before", null);
    }

    /** The message names the report already, or is made to. */
    static ImportResult failed(Kind kind, String report, String message) {
        return new ImportResult(kind, message.contains(report) ? message : report + ": " + message, null);
    }

    /** The line that tells it, with nothing that a terminal would obey. */
    String line() {
        return String.format(Locale.ROOT, "%-9s  %s", kind.word(), Cells.line(text));
    }
}
