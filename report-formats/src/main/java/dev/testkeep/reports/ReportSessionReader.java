package dev.testkeep.reports;

import dev.testkeep.reports.JsonCursor.Place;
import dev.testkeep.storage.NewSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report but for its test cases, which it passes over: their syntax is checked, and they are read when they are
 * asked for.
 */
final class ReportSessionReader {

    private final JsonCursor cursor;
    private NewSession.@Nullable Builder session;
    private boolean runsRead;

    private ReportSessionReader(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static NewSession read(ReportSource text, @Nullable String reportFile) {
        try (JsonCursor cursor = new JsonCursor(text)) {
            NewSession.Builder session = new ReportSessionReader(cursor).read().reportFile(reportFile);
            UUID uuid = session.build().uuid();
            return session.testCases(() -> new ReportCaseIterator(text, uuid)).build();
        }
    }

    private NewSession.Builder read() {
        cursor.value().requireObject();
        Place report = cursor.place();
        cursor.startCopy();
        while (cursor.nextMember()) {
            member(cursor.name());
        }
        String document = cursor.endCopy();
        if (cursor.advance() != null) {
            throw cursor.wrong("expected the end of the text after the report");
        }
        if (!runsRead) {
            throw cursor.missing("runs", report);
        }
        return cursor.required(session, "session_info", report).document(document);
    }

    private void member(String name) {
        boolean again = name.equals("session_info") ? session != null : name.equals("runs") && runsRead;
        if (again) {
            throw twice(name);
        }
        JsonValue value = cursor.value();
        switch (name) {
            case "session_info" -> session = SessionInfo.read(cursor);
            case "runs" -> runs(value);
            default -> value.skip();
        }
    }

    private void runs(JsonValue runs) {
        runs.requireList();
        for (int position = 0; cursor.nextElement(); position++) {
            run(position);
        }
        runsRead = true;
    }

    private void run(int position) {
        cursor.element().requireObject();
        Place run = cursor.place();
        boolean casesFound = false;
        while (cursor.nextMember()) {
            switch (cursor.name()) {
                case "testcases" -> {
                    if (casesFound) {
                        throw twice("testcases");
                    }
                    cursor.omitList();
                    casesFound = true;
                }
                case "run_index" -> cursor.value().requireNumber(position, "the position of the run");
                default -> cursor.value().skip();
            }
        }
        if (!casesFound) {
            throw cursor.missing("testcases", run);
        }
    }

    /** Elsewhere the last one counts, but test cases are never silently left out. */
    private ReportException twice(String name) {
        return cursor.wrong("the member '" + name + "' occurs twice");
    }
}
