package dev.testkeep.reports.spool;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What a file tells of itself, and how often it has which test. Immutable.
 *
 * @param session the key of its session
 * @param module the module whose tests they are
 * @param start when its process wrote the first line
 * @param tries how often each test was tried, by id
 */
record SpoolIndex(String session, String module, Instant start, Map<String, Integer> tries) {

    /** What tests with one id have in common if they are the same. */
    String place() {
        return session + '\n' + module;
    }

    static SpoolIndex of(ReportContent content) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.UTF_8))) {
            SpoolLine header = SpoolLine.parse(lines.readLine())
                    .orElseThrow(() -> new ReportException(content.name() + ": the first line is torn", null));
            Instant start = header.instant("at");
            return new SpoolIndex(
                    header.textOrEmpty("session"),
                    header.textOrEmpty("module"),
                    start == null ? Instant.EPOCH : start,
                    tries(lines));
        } catch (IOException e) {
            throw ReportException.unreadable(content.name(), e);
        }
    }

    private static Map<String, Integer> tries(BufferedReader lines) throws IOException {
        Map<String, Integer> tries = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            SpoolLine.parse(line)
                    .filter(each -> each.textOrEmpty("event").equals("test"))
                    .ifPresent(test -> tries.merge(test.textOrEmpty("id"), 1, Integer::sum));
        }
        return tries;
    }
}
