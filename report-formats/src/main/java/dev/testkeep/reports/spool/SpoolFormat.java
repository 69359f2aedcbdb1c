package dev.testkeep.reports.spool;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFormat;
import java.io.IOException;
import java.util.Map;

/** Files that {@code testkeep-junit-platform} and {@code testkeep-testng} write while tests run. Stateless. */
public final class SpoolFormat implements ReportFormat {

    static final String NAME = "Testkeep spool file";

    /** For the service loader. */
    public SpoolFormat() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognizes(ReportContent content) throws IOException {
        return content.start().startsWith("{\"event\":\"testkeep-spool\"");
    }

    @Override
    public ReportFile open(ReportContent content) {
        return new SpoolReport(content, Map.of());
    }
}
