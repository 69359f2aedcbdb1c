package dev.testkeep.reports.spool;

import dev.testkeep.reports.internal.part.Documents;
import dev.testkeep.reports.internal.part.Failure;
import dev.testkeep.reports.internal.part.PerfText;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One try of a test, or a container of tests that has something to tell. Not thread-safe. */
final class SpooledTest {

    /** {@code com.acme.FooTest.adds(int)}: only methods have their types behind them. */
    private static final Pattern METHOD = Pattern.compile("(?<method>[^\\s(]+)(?<types>\\([^\\s()]*\\))");

    /** The phases as readers of other formats call them. */
    private static final Map<String, String> PHASES = Map.of(
            "assertion",
            Failure.FAILURE,
            "retry",
            Failure.FAILURE,
            "error",
            Failure.ERROR,
            "before_all",
            "setup",
            "after_all",
            "cleanup",
            "configuration",
            "setup");

    private final NewTestCase.Builder testCase;
    private final boolean isTest;
    private final List<PerfValue> values = new ArrayList<>();
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, Object> document = new LinkedHashMap<>();
    private int early;

    /** With the number of tries of each test so far, which this one is added to; null for a container. */
    SpooledTest(SpoolLine line, String module, @Nullable Map<String, Integer> tries) {
        isTest = tries != null;
        testCase = NewTestCase.builder(name(line.textOrEmpty("test"), line.text("arguments")));
        document.put("id", line.textOrEmpty("id"));
        document.put("display", line.textOrEmpty("display"));
        document.put("module", module);
        if (tries != null) {
            testCase.run(tries.merge(line.textOrEmpty("id"), 1, Integer::sum) - 1);
        }
        if (line.is("unstable")) {
            document.put("unstable_arguments", true);
        }
    }

    /** As other reports have it: the arguments behind a blank, or, if there are none, the types. */
    private static String name(String test, @Nullable String arguments) {
        Matcher method = METHOD.matcher(test);
        if (!method.matches()) {
            return arguments == null ? test : test + " " + arguments;
        }
        return method.group("method") + " " + (arguments == null ? method.group("types") : arguments);
    }

    boolean isTest() {
        return isTest;
    }

    boolean hasEntries() {
        return !values.isEmpty() || !entries.isEmpty();
    }

    void entry(SpoolLine line) {
        String key = line.textOrEmpty("key");
        String value = line.textOrEmpty("value");
        Optional<PerfValue> measured = PerfText.read(key, value);
        measured.ifPresentOrElse(values::add, () -> entries.put(key, value));
        early += line.is("early") ? 1 : 0;
    }

    NewTestCase finished(SpoolLine line) {
        String cause = line.text("cause");
        Result result = Result.of(line.textOrEmpty("result"));
        if (!result.equals(Result.PASS)) {
            failure(line, result, cause).applyTo(testCase, document);
        }
        if (line.is("never_started")) {
            document.put("never_started", true);
        } else {
            testCase.completedAt(line.instant("at")).duration(line.duration("duration"));
        }
        return build();
    }

    private static Failure failure(SpoolLine line, Result result, @Nullable String cause) {
        Map<String, String> thrown = line.texts("failure");
        String reason = line.text("reason");
        String message = reason == null ? thrown.get("message") : reason;
        return Failure.of(
                result,
                cause == null ? null : PHASES.getOrDefault(cause, cause),
                thrown.get("type"),
                message,
                thrown.get("trace"));
    }

    /** Its process ended first. */
    NewTestCase aborted(@Nullable Instant last) {
        testCase.result(Result.ABORT)
                .failure(null, "the process ended before the test did")
                .completedAt(last);
        return build();
    }

    /** What a container has published belongs to none of its tests. */
    NewTestCase container(@Nullable Instant last) {
        document.put("container", true);
        testCase.completedAt(last);
        return build();
    }

    private NewTestCase build() {
        if (!entries.isEmpty()) {
            document.put("entries", entries);
        }
        if (early > 0) {
            document.put("early_entries", early);
        }
        return testCase.perfValues(values).document(Documents.text(document)).build();
    }
}
