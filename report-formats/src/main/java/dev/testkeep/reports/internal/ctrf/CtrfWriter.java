package dev.testkeep.reports.internal.ctrf;

import dev.testkeep.reports.internal.json.Json;
import dev.testkeep.reports.internal.part.AttemptsOfTests;
import dev.testkeep.reports.internal.part.Documents;
import dev.testkeep.reports.internal.part.PerfText;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionAttributes;
import dev.testkeep.storage.TestCase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes a session with its tests; attempts before the last one are its {@code retryAttempts}. */
public final class CtrfWriter {

    private static final double NANOS_PER_MILLI = 1_000_000;

    private final JsonGenerator generator;

    /** Writes to this stream. */
    public CtrfWriter(OutputStream out) {
        generator = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Writes a session with all its test cases. */
    public void write(Session session, Iterable<TestCase> cases) {
        try {
            generator.writeStartObject();
            add("reportFormat", "CTRF");
            add("specVersion", "1.0.0");
            add("reportId", session.uuid().toString());
            add("timestamp", session.start().toString());
            add("generatedBy", "testkeep");
            generator.writeName("results");
            generator.writeStartObject();
            results(session, cases);
            generator.writeEndObject();
            generator.writeEndObject();
            generator.writeRaw('\n');
            generator.close();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException failure ? new UncheckedIOException(failure) : e;
        }
    }

    private void results(Session session, Iterable<TestCase> cases) {
        Object tool = session.attributes().getOrDefault("tool", "unknown");
        Map<String, @Nullable Object> named = new LinkedHashMap<>(Map.of("name", tool));
        named.put("version", session.attributes().getOrDefault(SessionAttributes.VERSION, "unknown"));
        add("tool", named);
        Counter counter = new Counter();
        generator.writeName("tests");
        generator.writeStartArray();
        new AttemptsOfTests(session, cases).forEach(attempts -> test(attempts, counter));
        generator.writeEndArray();
        add("summary", counter.summary(session));
        add("environment", Map.of("extra", session.attributes()));
    }

    private void add(String name, @Nullable Object value) {
        generator.writeName(name);
        Documents.write(value, generator);
    }

    /** Attempts that differ in more than how they came out are tests of their own. */
    private void test(List<TestCase> attempts, Counter counter) {
        TestCase last = attempts.get(attempts.size() - 1);
        List<TestCase> before = attempts.subList(0, attempts.size() - 1);
        boolean fits = before.stream().allMatch(CtrfWriter::isPlain)
                && attempts.get(0).id().run() == 0;
        if (!fits) {
            attempts.forEach(attempt -> test(attempt, List.of(), attempt.id().run(), counter));
        } else {
            test(last, before, 0, counter);
        }
    }

    private static boolean isPlain(TestCase attempt) {
        return attempt.perfValues().isEmpty()
                && List.of("pass", "fail", "skip").contains(attempt.result().word())
                && (attempt.failPhase() == null || List.of("failure", "error").contains(attempt.failPhase()));
    }

    private void test(TestCase testCase, List<TestCase> before, int run, Counter counter) {
        String status = status(testCase);
        boolean isFlaky = status.equals("passed")
                && before.stream().anyMatch(attempt -> status(attempt).equals("failed"));
        counter.count(status, isFlaky);
        Map<String, @Nullable Object> test = attempt(testCase);
        test.put("name", testCase.name());
        if (isFlaky) {
            test.put("flaky", true);
        }
        if (!before.isEmpty()) {
            test.put("retries", before.size());
            test.put("retryAttempts", before.stream().map(CtrfWriter::numbered).toList());
        }
        test.put("extra", Map.of(CtrfTest.OWN, own(testCase, run)));
        Documents.write(test, generator);
    }

    private static Map<String, @Nullable Object> numbered(TestCase attempt) {
        Map<String, @Nullable Object> members = attempt(attempt);
        members.put("attempt", attempt.id().run() + 1);
        return members;
    }

    private static Map<String, @Nullable Object> attempt(TestCase testCase) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("status", status(testCase));
        members.put(
                "rawStatus",
                "error".equals(testCase.failPhase())
                        ? "error"
                        : testCase.result().word());
        members.put("duration", millis(testCase.duration()));
        put(members, "message", testCase.failReason());
        Instant completed = testCase.completedAt();
        if (completed != null) {
            members.put("stop", completed.toEpochMilli());
        }
        return members;
    }

    private static String status(TestCase testCase) {
        return switch (testCase.result().kind()) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case SKIPPED -> "skipped";
            case ABORTED, OTHER -> "other";
        };
    }

    /** The format demands one. */
    private static double millis(@Nullable Duration duration) {
        return duration == null ? 0 : duration.toNanos() / NANOS_PER_MILLI;
    }

    private static Map<String, @Nullable Object> own(TestCase testCase, int run) {
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        own.put("name", testCase.name());
        own.put("result", testCase.result().word());
        own.put("hasDuration", testCase.duration() != null);
        put(own, "phase", testCase.failPhase());
        put(own, "system", testCase.system());
        put(own, "partition", testCase.partition());
        put(own, "environ", testCase.environ());
        if (run > 0) {
            own.put("run", run);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (PerfValue value : testCase.perfValues()) {
            values.put(value.name(), PerfText.write(value));
        }
        if (!values.isEmpty()) {
            own.put("perf", values);
        }
        return own;
    }

    private static void put(Map<String, @Nullable Object> members, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            members.put(name, value);
        }
    }

    /** Counts what is written, as the summary has it. */
    private static final class Counter {

        private final Map<String, Integer> byStatus = new LinkedHashMap<>();
        private int tests;
        private int flaky;

        void count(String status, boolean isFlaky) {
            byStatus.merge(status, 1, Integer::sum);
            tests++;
            flaky += isFlaky ? 1 : 0;
        }

        Map<String, Object> summary(Session session) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("tests", tests);
            for (String status : List.of("passed", "failed", "skipped", "pending", "other")) {
                summary.put(status, byStatus.getOrDefault(status, 0));
            }
            summary.put("flaky", flaky);
            summary.put("start", session.start().toEpochMilli());
            summary.put(
                    "stop",
                    Objects.requireNonNullElse(session.end(), session.start()).toEpochMilli());
            return summary;
        }
    }
}
