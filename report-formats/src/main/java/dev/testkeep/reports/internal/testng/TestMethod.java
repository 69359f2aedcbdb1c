package dev.testkeep.reports.internal.testng;

import dev.testkeep.reports.internal.part.Documents;
import dev.testkeep.reports.internal.part.Failure;
import dev.testkeep.reports.internal.part.PerfText;
import dev.testkeep.reports.internal.part.TestNames;
import dev.testkeep.reports.internal.part.Texts;
import dev.testkeep.reports.internal.part.Times;
import dev.testkeep.reports.internal.xml.XmlCursor;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one invocation of a method. */
final class TestMethod {

    /** What TestNG appends for a class whose instances have names. */
    private static final String INSTANCE = " on instance ";

    private final XmlCursor xml;
    private final Map<String, Integer> retried;
    private final String status;
    private final String method;
    private final boolean isSetUp;
    private final boolean isTriedAgain;
    private final @Nullable Duration duration;
    private final @Nullable Instant finished;
    private final String className;
    private final List<String> arguments = new ArrayList<>();
    private final List<PerfValue> values = new ArrayList<>();
    private @Nullable String type;
    private @Nullable String message;
    private @Nullable String trace;

    /** The method at which the cursor stands. */
    TestMethod(XmlCursor xml, String className, Map<String, Integer> retried) {
        this.xml = xml;
        this.className = className;
        this.retried = retried;
        String name = xml.attributeOrEmpty("name");
        method = name.contains(INSTANCE) ? name.substring(0, name.indexOf(INSTANCE)) : name;
        status = xml.attributeOrEmpty("status");
        isSetUp = "true".equals(xml.attribute("is-config"));
        isTriedAgain = "true".equals(xml.attribute("retried"));
        duration = Times.millis(xml.attribute("duration-ms"));
        finished = Times.instant(xml.attribute("finished-at"));
    }

    /** Reads to the end of the method. One that sets up is a case only if it has failed. */
    void read(Consumer<NewTestCase> cases) {
        while (xml.nextChild()) {
            switch (xml.element()) {
                case "params" -> params();
                case "exception" -> exception();
                case "attributes" -> attributes();
                default -> xml.skip();
            }
        }
        if (!isSetUp || status.equals("FAIL")) {
            cases.accept(testCase());
        }
    }

    private void params() {
        while (xml.nextChild()) {
            arguments.add(
                    "true".equals(xml.attribute("is-null"))
                            ? "null"
                            : xml.text(Texts.REASON).strip());
        }
    }

    private void exception() {
        type = xml.attribute("class");
        while (xml.nextChild()) {
            switch (xml.element()) {
                case "message" -> message = xml.text(Texts.REASON).strip();
                case "full-stacktrace", "short-stacktrace" ->
                    trace = xml.text(Texts.TRACE).strip();
                default -> xml.skip();
            }
        }
    }

    private void attributes() {
        while (xml.nextChild()) {
            String name = xml.attributeOrEmpty("name");
            PerfText.read(name, xml.text(Texts.REASON)).ifPresent(values::add);
        }
    }

    private NewTestCase testCase() {
        String name = TestNames.withArguments(TestNames.of(className, method), String.join(", ", arguments));
        Map<String, Object> document = new LinkedHashMap<>();
        NewTestCase.Builder testCase =
                NewTestCase.builder(name).run(run(name)).duration(duration).perfValues(values);
        failure().applyTo(testCase, document);
        return testCase.completedAt(status.equals("SKIP") && !isTriedAgain ? null : finished)
                .document(Documents.text(document))
                .build();
    }

    /** The tries of a test before its last one are marked, and come one after the other. */
    private int run(String name) {
        int before = retried.getOrDefault(name, 0);
        if (isTriedAgain) {
            retried.put(name, before + 1);
        } else {
            retried.remove(name);
        }
        return before;
    }

    private Failure failure() {
        if (status.equals("PASS")) {
            return new Failure(Result.PASS, null, null, null);
        }
        if (status.equals("SKIP") && !isTriedAgain) {
            boolean isDependency = Failure.isDependency(message) || Failure.isDependency(trace);
            return Failure.of(isDependency ? Result.FAIL_DEPS : Result.SKIP, null, type, message, trace);
        }
        String phase = Failure.isAssertion(type) ? Failure.FAILURE : Failure.ERROR;
        return Failure.of(Result.FAIL, isSetUp ? "setup" : phase, type, message, trace);
    }
}
