package dev.testkeep.reports.internal.junit;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.internal.part.CaseScanner;
import dev.testkeep.reports.internal.part.Findings;
import dev.testkeep.reports.internal.part.Times;
import dev.testkeep.reports.internal.xml.XmlCursor;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.SessionAttributes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads suites in suites, test by test. */
final class JUnitScanner implements CaseScanner {

    private final XmlCursor xml;
    private final Findings findings;
    private final Deque<Suite> suites = new ArrayDeque<>();

    private JUnitScanner(XmlCursor xml, Findings findings) {
        this.xml = xml;
        this.findings = findings;
    }

    static CaseScanner open(ReportContent content, Findings findings) throws IOException {
        return new JUnitScanner(XmlCursor.open(content), findings);
    }

    @Override
    public boolean advance(Consumer<NewTestCase> cases) {
        if (!xml.next()) {
            return false;
        }
        if (!xml.isStart()) {
            suites.pop();
            return true;
        }
        switch (xml.element()) {
            case "testsuites", "testsuite" -> enter();
            case "testcase" -> new TestCaseReader(xml, suite()).read(cases, findings);
            case "properties" -> new SuiteProperties(findings).read(xml);
            default -> xml.skip();
        }
        return true;
    }

    private Suite suite() {
        return suites.isEmpty() ? Suite.NONE : suites.peek();
    }

    private void enter() {
        Suite suite = Suite.read(xml, suite());
        suites.push(suite);
        findings.started(suite.start());
        findings.attribute(SessionAttributes.HOST, hostname());
        Duration duration = Times.seconds(xml.attribute("time"));
        if (suite.start() != null) {
            findings.ended(duration == null ? suite.start() : suite.start().plus(duration));
        }
    }

    private @Nullable String hostname() {
        String name = xml.attributeOrEmpty("hostname");
        return name.isEmpty() || "localhost".equals(name) ? null : name;
    }

    @Override
    public void close() {
        xml.close();
    }
}
