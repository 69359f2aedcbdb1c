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

/** What Google Benchmark writes with {@code --benchmark_format=json}. */
public final class GoogleBenchmarkFormat implements ReportFormat {

    @Override
    public String name() {
        return "Google Benchmark";
    }

    @Override
    public boolean recognizes(ReportContent content) throws IOException {
        JsonStart start = JsonStart.of(content.start());
        return !start.isList()
                && (start.members().contains("benchmarks.run_type")
                        || start.members().contains("benchmarks.real_time"));
    }

    @Override
    public ReportFile open(ReportContent content) {
        return new StreamedPart(
                name(),
                content,
                (text, findings) -> new ElementScanner(
                        new ContentText(text), List.of("benchmarks"), Set.of(), new GoogleBenchmarkReader(findings)));
    }
}
