package dev.testkeep.reports.spool;

import dev.testkeep.reports.ReportContent;
import dev.testkeep.reports.ReportException;
import dev.testkeep.reports.SessionAssembly;
import dev.testkeep.reports.internal.part.CaseScanner;
import dev.testkeep.reports.internal.part.Findings;
import dev.testkeep.storage.NewTestCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a spool file line by line: a test is known when its result is, or when nothing more will come. */
final class SpoolScanner implements CaseScanner {

    private static final int FORMAT = 1;

    private final String name;
    private final BufferedReader lines;
    private final Findings findings;
    private final Map<String, Integer> tries;
    private final Map<Integer, SpooledTest> open = new LinkedHashMap<>();
    private String module = "";
    private @Nullable Instant last;
    private int torn;
    private int aborted;

    private SpoolScanner(String name, BufferedReader lines, Findings findings, Map<String, Integer> tries) {
        this.name = name;
        this.lines = lines;
        this.findings = findings;
        this.tries = new HashMap<>(tries);
    }

    static CaseScanner open(ReportContent content, Findings findings, Map<String, Integer> tries) throws IOException {
        // Torn lines may end within a character, which is no reason to refuse the others.
        BufferedReader lines = new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.UTF_8));
        return new SpoolScanner(content.name(), lines, findings, tries);
    }

    @Override
    public boolean advance(Consumer<NewTestCase> cases) {
        String line = readLine();
        if (line == null) {
            leaveOpen(cases);
            warn();
            return false;
        }
        SpoolLine.parse(line).ifPresentOrElse(event -> event(event, cases), () -> torn++);
        return true;
    }

    private @Nullable String readLine() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw ReportException.unreadable(name, e);
        }
    }

    private void event(SpoolLine line, Consumer<NewTestCase> cases) {
        last = line.instant("at") == null ? last : line.instant("at");
        findings.started(last);
        findings.ended(last);
        switch (line.textOrEmpty("event")) {
            case "testkeep-spool" -> header(line);
            case "test" -> open.put(line.number("n"), new SpooledTest(line, module, tries));
            case "container" -> open.put(line.number("n"), new SpooledTest(line, module, null));
            case "entry" -> entry(line);
            case "result" -> result(line, cases);
            case "end" -> end(line, cases);
            default -> {
                // A later version may have more to tell.
            }
        }
    }

    private void header(SpoolLine line) {
        if (line.number("format") > FORMAT) {
            throw new ReportException(
                    name + " has the format " + line.number("format") + " of spool files, known is " + FORMAT
                            + ". It takes a newer Testkeep.",
                    null);
        }
        module = line.textOrEmpty("module");
        findings.attribute(SessionAssembly.KEY, line.text("session"));
        findings.attribute("framework", line.text("framework"));
        findings.attribute("build_tool", line.text("tool"));
        line.texts("attributes").forEach(findings::attribute);
    }

    private void entry(SpoolLine line) {
        SpooledTest test = open.get(line.number("n"));
        if (test != null) {
            test.entry(line);
        }
    }

    private void result(SpoolLine line, Consumer<NewTestCase> cases) {
        SpooledTest test = open.remove(line.number("n"));
        if (test != null) {
            cases.accept(test.finished(line));
        }
    }

    /** What was given up half-way tells nothing of the tests that ran then. */
    private void end(SpoolLine line, Consumer<NewTestCase> cases) {
        String reason = line.text("gave_up");
        if (reason != null) {
            findings.warn(name + ": recording was given up, so tests are missing: " + reason);
            open.values().removeIf(SpooledTest::isTest);
        }
        leaveOpen(cases);
    }

    private void leaveOpen(Consumer<NewTestCase> cases) {
        for (SpooledTest each : open.values()) {
            if (each.isTest()) {
                aborted++;
                cases.accept(each.aborted(last));
            } else if (each.hasEntries()) {
                cases.accept(each.container(last));
            }
        }
        open.clear();
    }

    private void warn() {
        if (torn > 0) {
            findings.warn(name + ": " + torn + (torn == 1 ? " line is" : " lines are") + " torn");
        }
        if (aborted > 0) {
            findings.warn(name + ": " + aborted + (aborted == 1 ? " test" : " tests")
                    + " had not finished when its process" + " ended");
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
