package dev.testkeep.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.reports.internal.json.EpochSeconds;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RealReportsTest {

    private static List<Path> reports() {
        return RealReports.json();
    }

    private static NewSession read(Path file) {
        try (ReportFile report = ReportFiles.open(file)) {
            return report.entries().iterator().next().read();
        }
    }

    private static List<NewTestCase> cases(NewSession session) {
        List<NewTestCase> cases = new ArrayList<>();
        session.testCases().forEach(cases::add);
        return cases;
    }

    @ParameterizedTest
    @CsvSource({
        "01, 8", "02, 4", "03, 13", "04, 8", "05, 5", "06, 10", "07, 5", "08, 1", "09, 4", "10, 111", "11, 4", "12, 16",
        "13, 16", "14, 13", "15, 2"
    })
    void every_test_case_is_read(String number, int expected) {
        assertThat(read(RealReports.starting(number)).testCases()).hasSize(expected);
    }

    @Test
    void all_reports_have_220_cases_and_25_of_them_no_completion_time() {
        List<NewTestCase> all = new ArrayList<>();
        reports().forEach(file -> all.addAll(cases(read(file))));
        assertThat(all).hasSize(220);
        assertThat(all).filteredOn(testCase -> testCase.completedAt() == null).hasSize(25);
    }

    @Test
    void runs_are_numbered_by_their_position() {
        assertThat(cases(read(RealReports.starting("05"))))
                .extracting(NewTestCase::run)
                .containsExactly(0, 0, 1, 1, 2);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_fields_are_those_of_the_report(Path file) {
        JsonNode report = Trees.of(file);
        NewSession session = read(file);
        assertThat(session.uuid()).hasToString(report.at("/session_info/uuid").stringValue());
        assertThat(EpochSeconds.seconds(session.start()))
                .isEqualByComparingTo(report.at("/session_info/time_start_unix").decimalValue());
        assertThat(EpochSeconds.seconds(session.end()))
                .isEqualByComparingTo(report.at("/session_info/time_end_unix").decimalValue());
        List<JsonNode> nodes = report.findValues("testcases").stream()
                .flatMap(JsonNode::valueStream)
                .toList();
        List<NewTestCase> cases = cases(session);
        assertThat(cases).hasSameSizeAs(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            assertSame(cases.get(i), nodes.get(i));
        }
    }

    private static void assertSame(NewTestCase testCase, JsonNode node) {
        assertThat(testCase.name()).isEqualTo(node.get("name").stringValue());
        assertThat(testCase.system()).isEqualTo(node.get("system").stringValue());
        assertThat(testCase.partition()).isEqualTo(node.get("partition").stringValue());
        assertThat(testCase.environ()).isEqualTo(node.get("environ").stringValue());
        assertThat(testCase.result().word()).isEqualTo(node.get("result").stringValue());
        assertThat(testCase.run()).isEqualTo(node.get("run_index").intValue());
        assertThat(EpochSeconds.seconds(testCase.completedAt()))
                .isEqualTo(decimalOrNull(node.get("job_completion_time_unix")));
        assertThat(testCase.perfValues()).hasSize(node.get("perfvalues").size());
        assertThat(Trees.of(testCase.document())).isEqualTo(node);
    }

    private static @Nullable BigDecimal decimalOrNull(JsonNode number) {
        return number.isNull() ? null : number.decimalValue();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_that_was_read_is_written_as_it_came_in(Path file) {
        Stored session = Stored.of(read(file));
        assertThat(Trees.of(session.written(ReportWriter.Layout.COMPACT))).isEqualTo(Trees.of(file));
        assertThat(Trees.of(session.written(ReportWriter.Layout.PRETTY))).isEqualTo(Trees.of(file));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void what_was_written_is_read_as_the_same_session(Path file, @TempDir Path folder) {
        NewSession session = read(file);
        NewSession again = ReportTexts.read(folder, Stored.of(session).written(ReportWriter.Layout.PRETTY));
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("reportFile", "testCases")
                .isEqualTo(session);
        assertThat(cases(again)).isEqualTo(cases(session));
    }

    @Test
    void the_session_document_holds_no_test_cases_but_the_restored_ones() {
        JsonNode document = Trees.of(read(RealReports.starting("09")).document());
        assertThat(document.findValues("testcases")).isEmpty();
        assertThat(document.get("restored_cases")).hasSize(2);
        assertThat(document.at("/runs/0/num_cases").intValue()).isEqualTo(4);
    }

    @Test
    void extras_are_attributes_and_counts_and_times_are_not() {
        assertThat(read(RealReports.starting("08")).attributes())
                .containsOnlyKeys(
                        "hostname",
                        "cmdline",
                        "prefix_output",
                        "prefix_stage",
                        "user",
                        "version",
                        "workdir",
                        "ci_pipeline_id",
                        "tag",
                        "driver")
                .containsEntry("ci_pipeline_id", "123456789")
                .containsEntry("tag", "ünï-β");
    }

    @Test
    void the_results_database_holds_the_same_as_the_json_files() {
        Map<UUID, NewSession> expected = new HashMap<>();
        reports().stream().map(RealReportsTest::read).forEach(session -> expected.put(session.uuid(), session));
        try (ReportFile database = ReportFiles.open(RealReports.DATABASE)) {
            List<NewSession> sessions = new ArrayList<>();
            database.entries().forEach(entry -> sessions.add(entry.read()));
            assertThat(sessions).hasSize(15).extracting(NewSession::start).isSorted();
            sessions.forEach(session -> assertEqual(session, expected.remove(session.uuid())));
        }
    }

    private static void assertEqual(NewSession stored, @Nullable NewSession file) {
        Objects.requireNonNull(file, "the database holds a session that no file has");
        assertThat(stored)
                .usingRecursiveComparison()
                .ignoringFields("reportFile", "testCases", "document")
                .isEqualTo(file);
        assertThat(cases(stored)).isEqualTo(cases(file));
        assertThat(Trees.of(stored.document())).isEqualTo(Trees.of(file.document()));
        assertThat(stored.reportFile()).startsWith("/home/tester/.reframe/reports/run-report-");
        assertThat(Path.of(file.reportFile())).isAbsolute().asString().endsWith(".json");
    }
}
