package dev.testkeep.reports.internal.testng;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFormat;
import dev.testkeep.reports.internal.part.StreamedPart;
import dev.testkeep.reports.internal.xml.XmlStart;
import java.io.IOException;

/** What TestNG writes as {@code testng-results.xml}. */
public final class TestNgFormat implements ReportFormat {

    @Override
    public String name() {
        return "TestNG results";
    }

    @Override
    public boolean recognizes(ReportContent content) throws IOException {
        return XmlStart.of(content.start())
                .filter(xml -> xml.root().equals("testng-results"))
                .isPresent();
    }

    @Override
    public ReportFile open(ReportContent content) {
        return new StreamedPart(name(), content, TestNgScanner::open);
    }
}
