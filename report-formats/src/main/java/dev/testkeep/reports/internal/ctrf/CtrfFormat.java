package dev.testkeep.reports.internal.ctrf;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFormat;
import dev.testkeep.reports.internal.json.ContentText;
import dev.testkeep.reports.internal.json.JsonStart;
import dev.testkeep.reports.internal.part.ElementScanner;
import dev.testkeep.reports.internal.part.StreamedPart;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The Common Test Report Format, with or without the members that say so. */
public final class CtrfFormat implements ReportFormat {

    /** What a test has printed or shown, and what others have said about it. */
    private static final Set<String> WITHOUT = Set.of("stdout", "stderr", "screenshot", "snippet", "ai", "insights");

    @Override
    public String name() {
        return "CTRF";
    }

    @Override
    public boolean recognizes(ReportContent content) throws IOException {
        Set<String> members = JsonStart.of(content.start()).members();
        return members.contains("results")
                && (members.contains("reportFormat")
                        || members.contains("results.tool")
                        || members.contains("results.summary"));
    }

    @Override
    public ReportFile open(ReportContent content) {
        return new StreamedPart(
                name(),
                content,
                (text, findings) -> new ElementScanner(
                        new ContentText(text), List.of("results", "tests"), WITHOUT, new CtrfReader(findings)));
    }
}
