package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.internal.json.Json;
import dev.testkeep.reports.internal.json.JsonCursor;
import dev.testkeep.reports.internal.json.JsonCursor.Place;
import dev.testkeep.reports.internal.json.JsonValue;
import dev.testkeep.reports.internal.json.TextSource;
import dev.testkeep.reports.internal.part.KeptCases;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.TestCaseId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report. Its test cases are kept if they are not too many; else their syntax is checked, and they are read anew
 * whenever they are asked for.
 */
final class ReportSessionReader {

    /** Characters; ordinary reports have a quarter of it. */
    private static final int MOST_KEPT = 4_000_000;

    private final JsonCursor cursor;
    private final KeptCases kept = new KeptCases(MOST_KEPT);
    private @Nullable SessionInfo info;
    private boolean runsRead;

    private ReportSessionReader(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static NewSession read(TextSource text, @Nullable String reportFile) {
        try (JsonCursor cursor = new JsonCursor(text)) {
            return new ReportSessionReader(cursor)
                    .read(text)
                    .reportFile(reportFile)
                    .build();
        }
    }

    private NewSession.Builder read(TextSource text) {
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
        SessionInfo found = cursor.required(info, "session_info", report);
        UUID uuid = found.uuid().orElseGet(() -> derivedUuid(document));
        DataVersion version = found.version();
        return found.session()
                .uuid(uuid)
                .document(document)
                .testCases(kept.all().orElse(() -> new ReportCaseIterator(text, uuid, version)));
    }

    /** The same for the same session, however its report is laid out. */
    private static UUID derivedUuid(String document) {
        return UUID.nameUUIDFromBytes(
                ("ReFrame session " + Json.member(document, "session_info")).getBytes(StandardCharsets.UTF_8));
    }

    private void member(String name) {
        boolean again = name.equals("session_info") ? info != null : name.equals("runs") && runsRead;
        if (again) {
            throw twice(name);
        }
        JsonValue value = cursor.value();
        switch (name) {
            case "session_info" -> info = SessionInfo.read(cursor);
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
                    cursor.omit(() -> testCases(position));
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

    private void testCases(int run) {
        cursor.value().requireList();
        int outside = cursor.depth() - 1;
        keepTestCases(run);
        cursor.leave(outside);
    }

    /** As far as they can be kept: not in front of what it takes to read them. */
    private void keepTestCases(int run) {
        Optional<UUID> session = Optional.ofNullable(info).flatMap(SessionInfo::uuid);
        if (info == null || session.isEmpty()) {
            kept.forget();
            return;
        }
        for (int index = 0; kept.areAll() && cursor.nextElement(); index++) {
            kept.accept(ReportCaseReader.read(cursor, new TestCaseId(session.get(), run, index), info.version()));
        }
    }

    /** Elsewhere the last one counts, but test cases are never silently left out. */
    private ReportException twice(String name) {
        return cursor.wrong("the member '" + name + "' occurs twice");
    }
}
