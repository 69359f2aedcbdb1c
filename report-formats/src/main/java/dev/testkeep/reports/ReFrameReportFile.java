package dev.testkeep.reports;

import java.nio.file.Path;
import java.util.List;

/** A report of ReFrame. */
record ReFrameReportFile(Path file) implements ReportFile {

    @Override
    public String format() {
        return "ReFrame report";
    }

    @Override
    public Iterable<ReportEntry> entries() {
        return List.of();
    }

    @Override
    public void close() {}
}
