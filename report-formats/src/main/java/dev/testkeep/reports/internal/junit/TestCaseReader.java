package dev.testkeep.reports.internal.junit;

import dev.testkeep.reports.internal.junit.Attempts.Attempt;
import dev.testkeep.reports.internal.part.Documents;
import dev.testkeep.reports.internal.part.Failure;
import dev.testkeep.reports.internal.part.Findings;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one test with all its attempts. */
final class TestCaseReader {

    /** What runners that have no {@code skipped} element write as the status of a test that did not run. */
    private static final Set<String> NOT_RUN =
            Set.of("disabled", "ignored", "inactive", "notrun", "pending", "skipped", "suppressed");

    /** Where JUnit's own writer has the names of a test. */
    private static final String DISPLAY_NAME = "display-name: ";

    private static final int LONGEST_NAMES = 4_000;

    private final XmlCursor xml;
    private final Suite suite;
    private final Attempts attempts = new Attempts();
    private final List<PerfValue> values = new ArrayList<>();
    private final Map<String, Object> document = new LinkedHashMap<>();
    private Map<String, String> own = Map.of();
    private @Nullable String display;

    TestCaseReader(XmlCursor xml, Suite suite) {
        this.xml = xml;
        this.suite = suite;
    }

    /** Reads the element that the cursor stands at, to its end. */
    void read(Consumer<NewTestCase> cases, Findings findings) {
        String owner = xml.attributeOrEmpty("classname").strip();
        String name = xml.attributeOrEmpty("name").strip();
        Duration duration = Times.seconds(xml.attribute("time"));
        Instant completed = Times.instant(xml.attribute("timestamp"));
        boolean isLeftOut = isLeftOut();
        keep("file");
        keep("line");
        children(TestKind.of(name), findings);
        Failure leftOut = isLeftOut ? new Failure(Result.SKIP, null, null, null) : null;
        int run = Integer.parseInt(own.getOrDefault(OwnProperties.RUN, "0"));
        for (Attempt attempt : attempts.all(leftOut, duration)) {
            cases.accept(testCase(fullName(owner, name), attempt, run++, completed));
        }
    }

    private boolean isLeftOut() {
        return NOT_RUN.contains(xml.attributeOrEmpty("status").toLowerCase(Locale.ROOT))
                || NOT_RUN.contains(xml.attributeOrEmpty("result").toLowerCase(Locale.ROOT));
    }

    private void keep(String attribute) {
        String value = Texts.orNull(xml.attribute(attribute));
        if (value != null) {
            document.put(attribute, Texts.cut(value, Texts.REASON));
        }
    }

    private void children(TestKind kind, Findings findings) {
        while (xml.nextChild()) {
            switch (xml.element()) {
                case "properties" -> properties(findings);
                case "system-out" -> displayName(xml.text(LONGEST_NAMES));
                default -> {
                    if (!attempts.read(xml, kind)) {
                        xml.skip();
                    }
                }
            }
        }
    }

    private void properties(Findings findings) {
        Map<String, String> others = new LinkedHashMap<>();
        Map<String, String> found = SuiteProperties.properties(xml);
        found.forEach((name, value) -> {
            if (OwnProperties.isOwn(name)) {
                return;
            }
            PerfText.read(name, value).ifPresentOrElse(values::add, () -> {
                others.put(name, value);
                if (name.startsWith(PerfText.PREFIX)) {
                    findings.warn("the property " + name + " is no performance value: " + value);
                }
            });
        });
        own = found;
        if (!others.isEmpty()) {
            document.put("properties", others);
        }
    }

    private void displayName(String output) {
        output.lines()
                .filter(line -> line.startsWith(DISPLAY_NAME))
                .findFirst()
                .ifPresent(line -> display = line.substring(line.lastIndexOf(" > ") + 3));
    }

    /** A test without a class has it in its own name, or belongs to what the suite is called. */
    private String fullName(String owner, String name) {
        String given = own.get(OwnProperties.NAME);
        if (given != null) {
            return given;
        }
        boolean isQualified = owner.isEmpty() && name.indexOf('.') > 0 && name.indexOf(' ') < 0;
        String full = TestNames.of(owner.isEmpty() && !isQualified ? suite.name() : owner, name, display);
        return full.isEmpty() ? "(unnamed)" : full;
    }

    private NewTestCase testCase(String name, Attempt attempt, int run, @Nullable Instant completed) {
        Map<String, Object> rest = new LinkedHashMap<>(document);
        NewTestCase.Builder testCase = NewTestCase.builder(name).run(run).duration(attempt.duration());
        if (attempt.failure() != null) {
            attempt.failure().applyTo(testCase, rest);
        } else {
            testCase.perfValues(values);
        }
        OwnProperties.apply(own, attempt.failure(), testCase);
        return testCase.completedAt(completed == null ? suiteTime(attempt) : completed)
                .document(Documents.text(rest))
                .build();
    }

    /** Skipped tests were never completed. */
    private @Nullable Instant suiteTime(Attempt attempt) {
        boolean ran = attempt.failure() == null || attempt.failure().result().equals(Result.FAIL);
        return ran ? suite.start() : null;
    }
}
