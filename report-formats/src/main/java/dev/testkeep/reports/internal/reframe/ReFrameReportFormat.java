package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFormat;
import dev.testkeep.reports.internal.json.JsonStart;
import java.io.IOException;

/** JSON reports of ReFrame. */
public final class ReFrameReportFormat implements ReportFormat {

    /** For the service loader. */
    public ReFrameReportFormat() {}

    @Override
    public String name() {
        return "ReFrame report";
    }

    @Override
    public boolean recognizes(ReportContent content) throws IOException {
        JsonStart start = JsonStart.of(content.start());
        return !start.isList()
                && (start.members().contains("session_info") || start.members().contains("runs"));
    }

    @Override
    public ReportFile open(ReportContent content) {
        return new ReFrameReportFile(content);
    }
}
