package dev.testkeep.reports;

import java.nio.file.Path;

/** Opens report files of every format that Testkeep can read. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Opens a file with reports: a ReFrame report (JSON, data version 4.0, 4.1 or 4.2) or ReFrame's results database
     * (SQLite, schema version 1.0). The format is recognised by the content; the file's name does not matter.
     *
     * @throws ReportException if the file cannot be read, or is neither
     */
    public static ReportFile open(Path file) {
        return new ReFrameReportFile(file);
    }
}
