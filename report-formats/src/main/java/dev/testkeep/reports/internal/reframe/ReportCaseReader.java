package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.internal.json.JsonCursor;
import dev.testkeep.reports.internal.json.JsonValue;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Reads one test case of a report. */
final class ReportCaseReader {

    private final JsonCursor cursor;
    private final TestCaseId id;
    private final DataVersion version;
    private @Nullable String name;
    private @Nullable String displayName;
    private @Nullable String system;
    private @Nullable String partition;
    private @Nullable String environ;
    private @Nullable String result;
    private @Nullable Instant completedAt;
    private @Nullable Duration duration;
    private @Nullable String failPhase;
    private @Nullable String failReason;
    private List<PerfValue> perfValues = List.of();

    private ReportCaseReader(JsonCursor cursor, TestCaseId id, DataVersion version) {
        this.cursor = cursor;
        this.id = id;
        this.version = version;
    }

    /**
     * Reads the object that the cursor stands at, to its end.
     *
     * @param id the position of the test case; its own members must agree
     */
    static NewTestCase read(JsonCursor cursor, TestCaseId id, DataVersion version) {
        return new ReportCaseReader(cursor, id, version).read();
    }

    private NewTestCase read() {
        cursor.element().requireObject();
        TokenStreamLocation start = cursor.start();
        cursor.startText();
        while (cursor.nextMember()) {
            String member = cursor.name();
            JsonValue value = cursor.value();
            switch (version) {
                case BEFORE_4 -> memberBefore4(member, value);
                case FROM_4 -> member(member, value);
                case DRAFT_5 -> memberOf5(member, value);
            }
        }
        String document = cursor.endText();
        return NewTestCase.builder(displayName != null ? displayName : required(name, "name", start))
                .run(id.run())
                .system(orEmpty(system))
                .partition(orEmpty(partition))
                .environ(orEmpty(environ))
                .result(Result.of(required(result, "result", start)))
                .completedAt(completedAt)
                .duration(duration)
                .failure(failPhase, failReason)
                .perfValues(perfValues)
                .document(document)
                .build();
    }

    private <T> T required(@Nullable T value, String name, TokenStreamLocation start) {
        if (value == null) {
            throw cursor.missing(name, cursor.ended(start));
        }
        return value;
    }

    private void member(String member, JsonValue value) {
        switch (member) {
            case "name" -> name = value.text();
            case "system" -> system = value.optionalText();
            case "partition" -> partition = value.optionalText();
            case "environ" -> environ = value.optionalText();
            case "result" -> result = value.text();
            case "job_completion_time_unix" -> completedAt = value.optionalInstant();
            case "time_total" -> duration = value.optionalDuration();
            case "fail_phase" -> failPhase = value.optionalText();
            case "fail_reason" -> failReason = value.optionalText();
            case "perfvalues" -> perfValues = PerfValuesReader.read(cursor, value);
            case "uuid" -> value.requireText(id.toString(), "the position of the test case");
            case "session_uuid" -> value.requireText(id.session().toString(), "the session's UUID");
            case "run_index" -> value.requireNumber(id.run(), "the position of the run");
            default -> value.skip();
        }
    }

    /** Where {@code name} is a name for files, {@code display_name} is what later versions have as the name. */
    private void memberBefore4(String member, JsonValue value) {
        switch (member) {
            case "name", "fail_phase", "fail_reason", "time_total" -> member(member, value);
            case "display_name" -> displayName = value.optionalText();
            case "system" -> place(value.optionalText());
            case "environment" -> environ = value.optionalText();
            case "result" -> result = resultSince4(value.text());
            case "perfvars" -> perfValues = PerfVariablesReader.read(cursor, value);
            default -> value.skip();
        }
    }

    private void place(@Nullable String systemAndPartition) {
        String[] parts = orEmpty(systemAndPartition).split(":", 2);
        system = parts[0];
        partition = parts.length > 1 ? parts[1] : null;
    }

    private static String resultSince4(String word) {
        return switch (word) {
            case "success" -> "pass";
            case "failure" -> "fail";
            case "aborted" -> "abort";
            case "skipped" -> "skip";
            default -> word;
        };
    }

    private void memberOf5(String member, JsonValue value) {
        switch (member) {
            case "job_completion_time_us", "completion_time_us" -> completedAt = value.optionalMicros();
            default -> member(member, value);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
