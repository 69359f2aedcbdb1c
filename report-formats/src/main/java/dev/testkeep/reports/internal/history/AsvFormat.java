package dev.testkeep.reports.internal.history;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFormat;
import dev.testkeep.reports.internal.json.JsonStart;
import java.io.IOException;
import java.util.Set;

/** A result file of airspeed velocity: what one machine measured of one commit in one environment. */
public final class AsvFormat implements ReportFormat {

    @Override
    public String name() {
        return "asv results";
    }

    @Override
    public boolean recognizes(ReportContent content) throws IOException {
        return JsonStart.of(content.start()).members().containsAll(Set.of("commit_hash", "params", "date"));
    }

    @Override
    public ReportFile open(ReportContent content) {
        return new AsvFile(name(), content);
    }
}
