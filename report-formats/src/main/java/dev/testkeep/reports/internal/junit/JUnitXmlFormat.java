package dev.testkeep.reports.internal.junit;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFormat;
import dev.testkeep.reports.internal.part.StreamedPart;
import dev.testkeep.reports.internal.xml.XmlStart;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What Ant, Maven, Gradle and test runners of all languages write, each a little differently. */
public final class JUnitXmlFormat implements ReportFormat {

    private static final Set<String> ROOTS = Set.of("testsuite", "testsuites");

    @Override
    public String name() {
        return "JUnit XML";
    }

    @Override
    public boolean recognizes(ReportContent content) throws IOException {
        Optional<XmlStart> start = XmlStart.of(content.start());
        return start.filter(xml -> ROOTS.contains(xml.root())).isPresent();
    }

    @Override
    public ReportFile open(ReportContent content) {
        return new StreamedPart(name(), content, JUnitScanner::open);
    }
}
