package dev.testkeep.reports.spool;

import dev.testkeep.reports.PartialReport;
import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportEntry;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.SessionAssembly;
import dev.testkeep.reports.SessionPart;
import dev.testkeep.reports.internal.part.StreamedPart;
import dev.testkeep.storage.NewSession;
import java.util.List;
import java.util.Map;

/** What one process has written. It knows its session: other than most parts, it needs nobody to tell. */
final class SpoolReport implements ReportFile, PartialReport {

    private final ReportContent content;
    private final StreamedPart part;

    /** A report whose tests, by their ids, have been tried so often before. */
    SpoolReport(ReportContent content, Map<String, Integer> tries) {
        this.content = content;
        this.part = new StreamedPart(
                SpoolFormat.NAME, content, (source, findings) -> SpoolScanner.open(source, findings, tries));
    }

    SpoolReport after(Map<String, Integer> tries) {
        return new SpoolReport(content, tries);
    }

    SpoolIndex index() {
        return SpoolIndex.of(content);
    }

    @Override
    public String format() {
        return part.format();
    }

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public Iterable<ReportEntry> entries() {
        return List.of(this);
    }

    @Override
    public SessionPart readPart() {
        return part.readPart();
    }

    @Override
    public NewSession read() {
        SessionPart read = readPart();
        return SessionAssembly.ofKey(String.valueOf(read.attributes().get(SessionAssembly.KEY)))
                .add(read)
                .build();
    }

    @Override
    public void close() {
        part.close();
    }
}
