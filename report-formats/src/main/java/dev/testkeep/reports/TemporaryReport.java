package dev.testkeep.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report in a copy that goes when it is closed. */
record TemporaryReport(ReportFile report, Path copy) implements ReportFile {

    @Override
    public String format() {
        return report.format();
    }

    @Override
    public Iterable<ReportEntry> entries() {
        return report.entries();
    }

    @Override
    public void close() {
        try {
            report.close();
        } finally {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
