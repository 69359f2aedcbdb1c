package dev.testkeep.cli;

import dev.testkeep.storage.Session;
import dev.testkeep.storage.StorageException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one report.
 *
 * @param kind what became of it
 * @param text the rest of the line, for a person
 * @param session the stored session, or null if this report's is not stored
 */
record Verdict(Kind kind, String text, @Nullable Session session) {

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

    static Verdict saved(Kind kind, Session session, String report) {
        int cases = session.counts().total();
        return new Verdict(
                kind, "%s  %d %s  %s".formatted(session.uuid(), cases, cases == 1 ? "case" : "cases", report), session);
    }

    static Verdict failed(Kind kind, String report, StorageException failure) {
        return failed(kind, report, String.valueOf(failure.getMessage()));
    }

    /** The message names the report already, or is made to. */
    static Verdict failed(Kind kind, String report, String message) {
        return new Verdict(kind, message.contains(report) ? message : report + ": " + message, null);
    }

    /** The line that tells it. */
    String line() {
        return "%-9s  %s".formatted(kind.word(), text);
    }
}
