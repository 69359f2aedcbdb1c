package dev.testkeep.reports.internal.ctrf;

import static dev.testkeep.reports.internal.json.JsonTree.elements;
import static dev.testkeep.reports.internal.json.JsonTree.member;
import static dev.testkeep.reports.internal.json.JsonTree.members;
import static dev.testkeep.reports.internal.json.JsonTree.text;

import dev.testkeep.reports.internal.part.Documents;
import dev.testkeep.reports.internal.part.Failure;
import dev.testkeep.reports.internal.part.PerfText;
import dev.testkeep.reports.internal.part.TestNames;
import dev.testkeep.reports.internal.part.Times;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.Result;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One test of a report. */
final class CtrfTest {

    /** Where our writer keeps what the format has no place for. */
    static final String OWN = "testkeep";

    private static final List<String> KEPT =
            List.of("id", "testId", "filePath", "line", "tags", "labels", "type", "steps", "threadId", "extra");

    private static final Set<String> INTERRUPTED = Set.of("aborted", "cancelled", "interrupted", "timedout");

    private final @Nullable Object test;
    private final @Nullable Object own;
    private final String name;

    CtrfTest(@Nullable Object test) {
        this.test = test;
        this.own = member(member(test, "extra"), OWN);
        this.name = name();
    }

    /** The run of its first attempt. */
    int run() {
        return member(own, "run") instanceof Number run ? Math.max(0, run.intValue()) : 0;
    }

    private String name() {
        String given = text(member(own, "name"));
        if (given != null) {
            return given;
        }
        String suite = suite();
        String plain = orEmpty(text(member(test, "name")));
        // A class and a method, not titles.
        String full = suite.indexOf(' ') < 0 ? TestNames.of(suite, plain) : suite + " > " + plain;
        Map<?, ?> parameters = members(member(test, "parameters"));
        return full.isEmpty() ? "(unnamed)" : TestNames.withParameters(full, parameters);
    }

    private String suite() {
        Object suite = member(test, "suite");
        return suite instanceof String single
                ? single
                : elements(suite).stream().map(String::valueOf).collect(Collectors.joining(" > "));
    }

    /** One attempt; what is told about the test as a whole belongs to the last one. */
    NewTestCase attempt(Map<Object, @Nullable Object> attempt, int run, boolean isLast) {
        Map<String, Object> document = new LinkedHashMap<>();
        NewTestCase.Builder testCase = NewTestCase.builder(name)
                .run(run)
                .duration(Times.millis(attempt.get("duration")))
                .completedAt(completed(attempt))
                .system(own("system"))
                .partition(own("partition"))
                .environ(environ());
        failure(attempt).applyTo(testCase, document);
        if (isLast) {
            applyOwn(testCase);
            keep(document);
        }
        return testCase.document(Documents.text(document)).build();
    }

    private static @Nullable Instant completed(Map<Object, @Nullable Object> attempt) {
        Instant stop = Times.epoch(attempt.get("stop"));
        return stop == null ? Times.epoch(attempt.get("start")) : stop;
    }

    private static Failure failure(Map<Object, @Nullable Object> attempt) {
        String message = text(attempt.get("message"));
        String trace = text(attempt.get("trace"));
        String raw = orEmpty(text(attempt.get("rawStatus"))).toLowerCase(Locale.ROOT);
        return switch (orEmpty(text(attempt.get("status")))) {
            case "passed" -> new Failure(Result.PASS, null, null, null);
            case "failed" -> {
                boolean isError = raw.equals("error") || raw.equals("broken");
                yield Failure.of(Result.FAIL, isError ? Failure.ERROR : Failure.FAILURE, null, message, trace);
            }
            case "skipped", "pending" -> Failure.of(Result.SKIP, null, null, message, trace);
            default -> {
                Result result = INTERRUPTED.contains(raw) ? Result.ABORT : Result.of("other");
                yield Failure.of(result, null, null, message, trace);
            }
        };
    }

    private void applyOwn(NewTestCase.Builder testCase) {
        if (own == null) {
            return;
        }
        String result = text(member(own, "result"));
        if (result != null) {
            testCase.result(Result.of(result));
        }
        testCase.failure(text(member(own, "phase")), text(member(test, "message")));
        members(member(own, "perf"))
                .forEach((value, told) -> PerfText.read(PerfText.PREFIX + value, String.valueOf(told))
                        .ifPresent(testCase::perfValue));
    }

    private void keep(Map<String, Object> document) {
        for (String kept : KEPT) {
            Object value = member(test, kept);
            if (value != null && (own == null || !kept.equals("extra"))) {
                document.put(kept, value);
            }
        }
    }

    /** The browser or device that it ran in is part of what a test is compared by. */
    private String environ() {
        return own == null
                ? Stream.of("browser", "device")
                        .map(kind -> text(member(test, kind)))
                        .filter(found -> found != null)
                        .collect(Collectors.joining("+"))
                : own("environ");
    }

    private String own(String member) {
        return orEmpty(text(member(own, member)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
