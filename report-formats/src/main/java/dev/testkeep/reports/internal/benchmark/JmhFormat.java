package dev.testkeep.reports.internal.benchmark;

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

/** What JMH writes with {@code -rf json}. */
public final class JmhFormat implements ReportFormat {

    @Override
    public String name() {
        return "JMH";
    }

    @Override
    public boolean recognizes(ReportContent content) throws IOException {
        JsonStart start = JsonStart.of(content.start());
        return start.isList() && start.members().containsAll(Set.of("benchmark", "mode"));
    }

    @Override
    public ReportFile open(ReportContent content) {
        return new StreamedPart(
                name(),
                content,
                (text, findings) ->
                        new ElementScanner(new ContentText(text), List.of(), Set.of(), new JmhReader(findings)));
    }
}
