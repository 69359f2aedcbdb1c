package dev.testkeep.reports.internal.testng;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.internal.part.CaseScanner;
import dev.testkeep.reports.internal.part.Findings;
import dev.testkeep.reports.internal.part.Times;
import dev.testkeep.reports.internal.xml.XmlCursor;
import dev.testkeep.storage.NewTestCase;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads suites, tests, classes, and their methods one by one. */
final class TestNgScanner implements CaseScanner {

    private final XmlCursor xml;
    private final Findings findings;

    /** How often a method was tried before, if it was. */
    private final Map<String, Integer> retried = new HashMap<>();

    private String className = "";

    private TestNgScanner(XmlCursor xml, Findings findings) {
        this.xml = xml;
        this.findings = findings;
    }

    static CaseScanner open(ReportContent content, Findings findings) throws IOException {
        return new TestNgScanner(XmlCursor.open(content), findings);
    }

    @Override
    public boolean advance(Consumer<NewTestCase> cases) {
        if (!xml.next()) {
            return false;
        }
        if (xml.isStart()) {
            switch (xml.element()) {
                case "testng-results", "test" -> {
                    // What is in it counts.
                }
                case "suite" -> {
                    findings.started(Times.instant(xml.attribute("started-at")));
                    findings.ended(Times.instant(xml.attribute("finished-at")));
                }
                case "class" -> className = xml.attributeOrEmpty("name");
                case "test-method" -> new TestMethod(xml, className, retried).read(cases);
                default -> xml.skip();
            }
        }
        return true;
    }

    @Override
    public void close() {
        xml.close();
    }
}
