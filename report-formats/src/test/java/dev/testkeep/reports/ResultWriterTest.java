package dev.testkeep.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written of a stored session, and read again. */
class ResultWriterTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    private static String written(NewSession session, ResultWriter format) {
        Stored stored = Stored.of(session);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(stored.session(), stored.testCases(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> readAgain(NewSession session, ResultWriter format) {
        byte[] text = written(session, format).getBytes(StandardCharsets.UTF_8);
        try (ReportFile report = ReportFiles.open("written", new ByteArrayInputStream(text))) {
            return results(report.entries().iterator().next().read());
        }
    }

    /** All but documents and times, which not every format has for every attempt. */
    private static List<String> results(NewSession session) {
        List<NewTestCase> cases = new ArrayList<>();
        session.testCases().forEach(cases::add);
        return cases.stream()
                .sorted(Comparator.comparing(NewTestCase::name).thenComparing(NewTestCase::run))
                .map(each -> String.join(
                        " | ",
                        each.name(),
                        "run " + each.run(),
                        each.system() + ":" + each.partition() + "+" + each.environ(),
                        each.result().word(),
                        String.valueOf(each.failPhase()),
                        String.valueOf(each.failReason()),
                        each.perfValues().toString()))
                .toList();
    }

    private static NewTestCase.Builder test(String name, Result result) {
        return NewTestCase.builder(name).result(result).completedAt(TIME).duration(Duration.ofMillis(1500));
    }

    private static NewSession session(NewTestCase.Builder... cases) {
        List<NewTestCase> built = new ArrayList<>();
        for (NewTestCase.Builder each : cases) {
            built.add(each.build());
        }
        return NewSession.builder(TIME)
                .attribute("commit", "4f2a9c1")
                .testCases(built)
                .build();
    }

    private static NewSession everything() {
        return session(
                test("t.C.passes", Result.PASS),
                test("t.C.fails", Result.FAIL).failure("failure", "expected: <1>\n\tbut was: <2> & \"more\""),
                test("t.C.breaks", Result.FAIL).failure("error", "java.io.IOException: gone"),
                test("t.C.checked", Result.FAIL).failure("sanity", "no match"),
                test("t.C.set up", Result.FAIL).failure("setup", null),
                test("t.C.skipped", Result.SKIP).failure(null, "not today"),
                test("t.C.dependent", Result.FAIL_DEPS).failure(null, "t.C.fails failed"),
                test("t.C.aborted", Result.ABORT).failure("run", "cancelled"),
                test("t.C.expected", Result.XFAIL).failure("sanity", "known"),
                test("t.C.unexpected", Result.XPASS),
                test("t.C.odd", Result.of("weird")),
                test("t.C.argument [1, \"b\"]", Result.PASS),
                test("a title with blanks. And a dot", Result.PASS),
                test("ReFrame %size=4", Result.PASS)
                        .system("daint")
                        .partition("gpu")
                        .environ("gnu")
                        .perfValue(PerfValue.builder("bw")
                                .value(123.4)
                                .unit("GB/s")
                                .reference(120.0)
                                .thresholds(-0.1, null)
                                .result(Result.PASS)
                                .build())
                        .perfValue(PerfValue.of("lat", Double.NaN, "")),
                test("t.C.control\u0007", Result.PASS),
                test("t.C.flaky", Result.FAIL).failure("failure", "first"),
                test("t.C.flaky", Result.FAIL).run(1).failure("error", "second"),
                test("t.C.flaky", Result.PASS).run(2),
                test("t.C.never", Result.FAIL).failure("failure", "1"),
                test("t.C.never", Result.FAIL).run(1).failure("failure", "2"),
                test("t.C.repeated", Result.PASS),
                test("t.C.repeated", Result.PASS).run(1).perfValue(PerfValue.of("n", 2, "")));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_written_is_read_with_the_same_results(ResultWriter format) {
        List<String> expected = results(everything()).stream()
                .map(line -> format == ResultWriter.JUNIT ? line.replace('\u0007', '\ufffd') : line)
                .toList();

        assertThat(readAgain(everything(), format)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void real_reports_come_back_with_the_same_results(ResultWriter format) {
        for (String file : List.of(
                "junit-xml/surefire-3.6.1-j6/TEST-t.FlakyTest.xml",
                "junit-xml/surefire-3.6.1-tng/TEST-t.OneTest.xml",
                "junit-xml/enricomi/junit.fail.xml",
                "ctrf/comprehensive.json",
                "testng/testng-dp-result.xml",
                "google-benchmark/real-run.json",
                "open-test-reporting/commons-collections4-bag-events.xml")) {
            try (ReportFile report = ReportFiles.open(ExchangeFilesTest.FILES.resolve(Path.of(file)))) {
                NewSession session = report.entries().iterator().next().read();

                assertThat(readAgain(session, format)).as(file).isEqualTo(results(session));
            }
        }
    }

    @Test
    void junit_xml_tells_failures_errors_skips_and_attempts_apart() {
        String xml = written(everything(), ResultWriter.JUNIT);

        assertThat(xml)
                .containsPattern("name=\"fails\"[^>]*>\\s*<failure message=\"expected: &lt;1&gt;&#10;&#9;but")
                .containsPattern("name=\"breaks\"[^>]*>\\s*<error message=\"java.io.IOException: gone\"/>")
                .containsPattern("name=\"skipped\"[^>]*>\\s*<skipped message=\"not today\"/>")
                .containsPattern(
                        "name=\"aborted\"[^>]*>\\s*<properties>\\s*<property name=\"testkeep.result\" value=\"abort\"(?s:.*?)<error")
                .containsPattern(
                        "name=\"flaky\"[^>]*>\\s*<flakyFailure message=\"first\"[^>]*/>\\s*<flakyError message=\"second\"")
                .containsPattern(
                        "name=\"never\"[^>]*>\\s*<failure message=\"1\"/>\\s*<rerunFailure message=\"2\" time=\"1.5\"/>");
    }

    @Test
    void ctrf_counts_what_it_has() {
        assertThat(written(everything(), ResultWriter.CTRF))
                .contains("\"tests\":18,\"passed\":8,\"failed\":6,\"skipped\":2,\"pending\":0,\"other\":2,\"flaky\":1");
    }
}
