package dev.testkeep.reports.internal.history;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportFile;
import dev.testkeep.reports.ReportFormat;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file {@code data.js} in which github-action-benchmark keeps the results of all commits. */
public final class ActionHistoryFormat implements ReportFormat {

    private static final Pattern START = Pattern.compile("\\s*window\\.BENCHMARK_DATA\\s*=\\s*");

    @Override
    public String name() {
        return "github-action-benchmark";
    }

    @Override
    public boolean recognizes(ReportContent content) throws IOException {
        return START.matcher(content.start()).lookingAt();
    }

    @Override
    public ReportFile open(ReportContent content) throws IOException {
        Matcher start = START.matcher(content.start());
        return new ActionHistory(name(), content, start.lookingAt() ? start.end() : 0);
    }
}
