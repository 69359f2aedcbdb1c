package dev.testkeep.reports.internal.reframe;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFormat;
import java.io.IOException;

/** Results databases of ReFrame. */
public final class ReFrameDatabaseFormat implements ReportFormat {

    /** For the service loader. */
    public ReFrameDatabaseFormat() {}

    @Override
    public String name() {
        return "ReFrame results database";
    }

    @Override
    public boolean recognizes(ReportContent content) throws IOException {
        return content.start().startsWith(ReFrameDatabase.MAGIC);
    }

    @Override
    public ReportFile open(ReportContent content) {
        if (content.isTemporary()) {
            throw new ReportException(
                    content.name() + " holds an SQLite database, which is read from files only", null);
        }
        return ReFrameDatabase.open(content.file());
    }
}
