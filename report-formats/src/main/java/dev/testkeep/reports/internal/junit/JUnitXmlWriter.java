package dev.testkeep.reports.internal.junit;

import dev.testkeep.reports.internal.json.EpochSeconds;
import dev.testkeep.reports.internal.part.AttemptsOfTests;
import dev.testkeep.reports.internal.part.Failure;
import dev.testkeep.reports.internal.part.PerfText;
import dev.testkeep.reports.internal.part.TestNames;
import dev.testkeep.reports.internal.xml.XmlText;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.Result.Kind;
import dev.testkeep.storage.Session;
import dev.testkeep.storage.SessionAttributes;
import dev.testkeep.storage.TestCase;
import java.io.OutputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a session as one suite. */
public final class JUnitXmlWriter {

    /** The phases in which a check did not hold; in any other one, something broke. */
    private static final Set<String> CHECKS = Set.of(Failure.FAILURE, "sanity", "performance");

    private final XmlText xml;

    /** Writes to this stream. */
    public JUnitXmlWriter(OutputStream out) {
        xml = new XmlText(out);
    }

    /** Writes a session with all its test cases. */
    public void write(Session session, Iterable<TestCase> cases) {
        xml.start("testsuites").start("testsuite");
        xml.attribute("name", "session " + session.uuid())
                .attribute("timestamp", session.start().truncatedTo(ChronoUnit.MICROS))
                .attribute("hostname", session.attributes().get(SessionAttributes.HOST))
                .attribute(
                        "time",
                        session.end() == null
                                ? null
                                : EpochSeconds.seconds(Duration.between(session.start(), session.end())));
        attributes(session.attributes());
        new AttemptsOfTests(session, cases).forEach(this::test);
        xml.end().end().finish();
    }

    private void attributes(Map<String, Object> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        xml.start("properties");
        attributes.forEach((name, value) -> property(name, value.toString()));
        xml.end();
    }

    private void property(String name, String value) {
        xml.start("property").attribute("name", name).attribute("value", value).end();
    }

    /** Other tools know attempts that failed before one that passed, or before one that failed for good. */
    private void test(List<TestCase> attempts) {
        TestCase last = attempts.get(attempts.size() - 1);
        boolean fits = attempts.size() > 1
                && attempts.get(0).id().run() == 0
                && attempts.subList(0, attempts.size() - 1).stream().allMatch(JUnitXmlWriter::isPlainFailure)
                && (last.result().equals(Result.PASS) || isPlainFailure(last));
        if (fits) {
            retried(attempts, last);
        } else {
            attempts.forEach(this::single);
        }
    }

    private static boolean isPlainFailure(TestCase testCase) {
        boolean hasPlainPhase =
                Failure.FAILURE.equals(testCase.failPhase()) || Failure.ERROR.equals(testCase.failPhase());
        return testCase.result().equals(Result.FAIL)
                && hasPlainPhase
                && testCase.perfValues().isEmpty();
    }

    private void retried(List<TestCase> attempts, TestCase last) {
        boolean isFlaky = last.result().equals(Result.PASS);
        TestCase told = isFlaky ? last : attempts.get(0);
        start(told);
        properties(told, 0);
        List<TestCase> others =
                isFlaky ? attempts.subList(0, attempts.size() - 1) : attempts.subList(1, attempts.size());
        if (!isFlaky) {
            xml.start(Failure.FAILURE.equals(told.failPhase()) ? "failure" : "error")
                    .attribute("message", told.failReason())
                    .end();
        }
        for (TestCase attempt : others) {
            String kind = Failure.FAILURE.equals(attempt.failPhase()) ? "Failure" : "Error";
            xml.start((isFlaky ? "flaky" : "rerun") + kind)
                    .attribute("message", attempt.failReason())
                    .attribute("time", EpochSeconds.seconds(attempt.duration()))
                    .end();
        }
        xml.end();
    }

    private void single(TestCase testCase) {
        start(testCase);
        properties(testCase, testCase.id().run());
        String element = element(testCase);
        if (element != null) {
            xml.start(element).attribute("message", testCase.failReason()).end();
        }
        xml.end();
    }

    private void start(TestCase testCase) {
        String name = testCase.test().basename();
        int dot = name.lastIndexOf('.');
        xml.start("testcase")
                .attribute("classname", dot > 0 ? name.substring(0, dot) : "")
                .attribute("name", method(testCase.name(), dot))
                .attribute("time", EpochSeconds.seconds(testCase.duration()))
                .attribute("timestamp", testCase.completedAt());
    }

    private static String method(String name, int dot) {
        return dot > 0 ? name.substring(dot + 1) : name;
    }

    private static @Nullable String element(TestCase testCase) {
        Kind kind = testCase.result().kind();
        return switch (kind) {
            case PASSED -> null;
            case SKIPPED, OTHER -> "skipped";
            case ABORTED -> "error";
            case FAILED -> testCase.failPhase() == null || CHECKS.contains(testCase.failPhase()) ? "failure" : "error";
        };
    }

    /** What the elements do not tell, or would tell otherwise. */
    private void properties(TestCase testCase, int run) {
        Map<String, String> properties = new LinkedHashMap<>();
        String name = testCase.name();
        int dot = testCase.test().basename().lastIndexOf('.');
        String owner = dot > 0 ? name.substring(0, dot) : "";
        if (dot <= 0 || !TestNames.of(owner, method(name, dot)).equals(name)) {
            properties.put(OwnProperties.NAME, name);
        }
        if (run > 0) {
            properties.put(OwnProperties.RUN, Integer.toString(run));
        }
        outcome(testCase, properties);
        putUnlessEmpty(properties, OwnProperties.SYSTEM, testCase.system());
        putUnlessEmpty(properties, OwnProperties.PARTITION, testCase.partition());
        putUnlessEmpty(properties, OwnProperties.ENVIRON, testCase.environ());
        for (PerfValue value : testCase.perfValues()) {
            properties.put(PerfText.PREFIX + value.name(), PerfText.write(value));
        }
        if (!properties.isEmpty()) {
            xml.start("properties");
            properties.forEach(this::property);
            xml.end();
        }
    }

    private static void outcome(TestCase testCase, Map<String, String> properties) {
        if (!Set.of(Result.PASS, Result.FAIL, Result.SKIP).contains(testCase.result())) {
            properties.put(OwnProperties.RESULT, testCase.result().word());
        }
        String element = element(testCase);
        String phase = testCase.failPhase();
        boolean isTold = phase == null ? element == null || element.equals("skipped") : phase.equals(element);
        if (!isTold) {
            properties.put(OwnProperties.PHASE, phase == null ? "" : phase);
        }
        if (element == null && testCase.failReason() != null) {
            properties.put(OwnProperties.REASON, testCase.failReason());
        }
    }

    private static void putUnlessEmpty(Map<String, String> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.put(name, value);
        }
    }
}
