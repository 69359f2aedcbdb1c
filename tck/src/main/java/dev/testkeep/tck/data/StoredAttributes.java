package dev.testkeep.tck.data;

import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.TestCase;
import dev.testkeep.storage.filter.Attributes;
import dev.testkeep.storage.filter.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What filters may ask of stored sessions and test cases, put together from what a storage hands out. */
public final class StoredAttributes {

    private StoredAttributes() {}

    /** Whether the filter selects the session. */
    public static boolean matches(Filter filter, Session session) {
        Map<String, @Nullable Object> attributes = new HashMap<>(session.attributes());
        attributes.put("uuid", session.uuid().toString());
        attributes.put("time_start_unix", seconds(session.start()));
        attributes.put("time_end_unix", seconds(session.end()));
        attributes.put(
                "time_elapsed",
                session.end() == null ? null : seconds(Duration.between(session.start(), session.end())));
        attributes.put("num_runs", (long) session.counts().runs());
        attributes.put("num_cases", (long) session.counts().cases());
        attributes.put("num_passed", (long) session.counts().passed());
        attributes.put("num_failures", (long) session.counts().failed());
        attributes.put("num_aborted", (long) session.counts().aborted());
        attributes.put("num_skipped", (long) session.counts().skipped());
        return filter.matches(Attributes.of(attributes));
    }

    /** A case matches with any of its performance values. */
    public static boolean matches(Filter filter, TestCase testCase) {
        return rows(testCase).anyMatch(row -> filter.matches(Attributes.of(row)));
    }

    /** A row for each performance value, or one without any. */
    public static Stream<Map<String, @Nullable Object>> rows(TestCase testCase) {
        Map<String, @Nullable Object> attributes = attributes(testCase);
        List<PerfValue> values = testCase.perfValues();
        return values.isEmpty() ? Stream.of(attributes) : values.stream().map(value -> row(attributes, value));
    }

    private static Map<String, @Nullable Object> attributes(TestCase testCase) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        if (testCase.document() != null) {
            Json.read(testCase.document())
                    .properties()
                    .forEach(member -> attributes.put(member.getKey(), value(member.getValue())));
        }
        attributes.put("name", testCase.name());
        attributes.put("basename", testCase.name().split(" ", 2)[0]);
        attributes.put("system", testCase.system());
        attributes.put("partition", testCase.partition());
        attributes.put("environ", testCase.environ());
        attributes.put("sysenv", testCase.system() + ":" + testCase.partition() + "+" + testCase.environ());
        attributes.put("uuid", testCase.id().toString());
        attributes.put("session_uuid", testCase.id().session().toString());
        attributes.put("run_index", (long) testCase.id().run());
        attributes.put("case_index", (long) testCase.id().index());
        attributes.put("job_completion_time_unix", seconds(testCase.completedAt()));
        attributes.put("result", testCase.result().word());
        attributes.put("time_total", seconds(testCase.duration()));
        attributes.put("fail_phase", testCase.failPhase());
        attributes.put("fail_reason", testCase.failReason());
        return attributes;
    }

    private static Map<String, @Nullable Object> row(Map<String, @Nullable Object> testCase, PerfValue value) {
        Map<String, @Nullable Object> attributes = new HashMap<>(testCase);
        attributes.put("pvar", value.name());
        attributes.put("punit", value.unit());
        attributes.put("pval", value.value());
        attributes.put("pref", value.reference());
        attributes.put("plower", bound(value.reference(), value.lowerThreshold(), Double.NEGATIVE_INFINITY));
        attributes.put("pupper", bound(value.reference(), value.upperThreshold(), Double.POSITIVE_INFINITY));
        attributes.put("presult", value.result() == null ? null : value.result().word());
        return attributes;
    }

    private static @Nullable Double bound(@Nullable Double reference, @Nullable Double threshold, double unbounded) {
        if (reference == null || threshold == null) {
            return reference == null ? null : unbounded;
        }
        return reference == 0 ? threshold : reference * (1 + (reference < 0 ? -threshold : threshold));
    }

    private static @Nullable Object value(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> json.asString();
            case NUMBER -> json.isIntegralNumber() ? (Object) json.asLong() : json.asDouble();
            case BOOLEAN -> json.asBoolean();
            case ARRAY -> json.valueStream().map(StoredAttributes::value).toList();
            default -> null;
        };
    }

    private static @Nullable Double seconds(@Nullable Instant instant) {
        return instant == null ? null : Double.valueOf(instant.getEpochSecond() + instant.getNano() / 1e9);
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : Double.valueOf(duration.toNanos() / 1e9);
    }
}
