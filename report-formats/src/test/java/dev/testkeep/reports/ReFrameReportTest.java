package dev.testkeep.reports;

import static dev.testkeep.reports.ReportTexts.INFO;
import static dev.testkeep.reports.ReportTexts.cases;
import static dev.testkeep.reports.ReportTexts.read;
import static dev.testkeep.reports.ReportTexts.readCase;
import static dev.testkeep.reports.ReportTexts.report;
import static dev.testkeep.reports.ReportTexts.reportOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReFrameReportTest {

    @TempDir
    Path folder;

    @Test
    void a_report_is_recognised_whatever_its_name() {
        Path file = ReportTexts.write(folder.resolve("results.db"), "\n\t " + reportOf());
        try (ReportFile report = ReportFiles.open(file)) {
            assertThat(report.format()).isEqualTo("ReFrame report");
            assertThat(report.entries()).extracting(ReportEntry::name).containsExactly(file.toString());
        }
    }

    @Test
    void the_report_file_is_an_absolute_path() {
        assertThat(read(folder, reportOf()).reportFile())
                .isEqualTo(folder.resolve("report.json").toAbsolutePath().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0", "4.1", "4.2"})
    void data_versions_from_4_0_to_4_2_are_read(String version) {
        assertThat(read(folder, report(INFO.replace("4.2", version), "{\"name\": \"a\", \"result\": \"pass\"}"))
                        .testCases())
                .hasSize(1);
    }

    @Test
    void attributes_keep_their_types_and_what_is_no_scalar_stays_in_the_document() {
        String extras = ", \"s\": \"x\", \"i\": 9223372036854775807, \"d\": 1.0, \"b\": true, \"n\": null, \"l\": [1],"
                + " \"o\": {}, \"nan\": NaN, \"big\": 9223372036854775808, \"huge\": 1e400, \"num_cases\": 7,"
                + " \"num_nodes\": 2, \"time_zone\": \"UTC\"";
        NewSession session = read(folder, report(INFO + extras));
        assertThat(session.attributes())
                .containsOnlyKeys("s", "i", "d", "b", "num_nodes", "time_zone")
                .containsEntry("i", Long.MAX_VALUE)
                .containsEntry("d", 1.0)
                .containsEntry("b", true)
                .containsEntry("num_nodes", 2L);
        assertThat(session.document()).contains("\"big\":9223372036854775808", "\"nan\":\"NaN\"", "\"num_cases\":7");
    }

    @Test
    void a_session_without_runs_has_no_test_cases() {
        NewSession session = read(folder, "{\"session_info\": {" + INFO + "}, \"runs\": []}");
        assertThat(session.testCases()).isEmpty();
        assertThat(Trees.of(Stored.of(session).written(ReportWriter.Layout.COMPACT)))
                .isEqualTo(Trees.of(folder.resolve("report.json")));
    }

    @Test
    void a_session_that_has_not_ended_has_no_end() {
        assertThat(read(folder, report(INFO.replace("102", "null"))).end()).isNull();
    }

    @Test
    void runs_may_stand_before_the_session_and_test_cases_before_other_members() {
        NewSession session = read(
                folder,
                "{\"more\": {\"runs\": [{\"testcases\": [1]}]}, \"runs\": [{\"x\": [[{}]], \"testcases\":"
                        + " [{\"result\": \"pass\", \"name\": \"a\"}], \"y\": {\"testcases\": [2]}}, {\"testcases\":"
                        + " []}, {\"testcases\": [{\"result\": \"fail\", \"name\": \"b\"}]}], \"session_info\": {"
                        + INFO + "}}");
        assertThat(cases(session)).extracting(NewTestCase::name).containsExactly("a", "b");
        assertThat(cases(session)).extracting(NewTestCase::run).containsExactly(0, 2);
        assertThat(session.start()).isEqualTo(Instant.ofEpochMilli(100_500));
        assertThat(session.end()).isEqualTo(Instant.ofEpochSecond(102));
    }

    @Test
    void the_test_cases_can_be_read_again_and_in_between() {
        NewSession session = read(folder, reportOf("\"a\": 1", "\"a\": 2"));
        Iterator<NewTestCase> first = session.testCases().iterator();
        assertThat(first.next().document()).contains("\"a\":1");
        assertThat(cases(session)).hasSize(2);
        assertThat(first.next().document()).contains("\"a\":2");
        assertThat(first.hasNext()).isFalse();
    }

    @Test
    void a_file_can_be_deleted_when_it_was_closed_in_the_middle_of_its_test_cases() throws IOException {
        Path file = ReportTexts.write(
                folder.resolve("r.json"), reportOf("\"a\": \"" + "x".repeat(5_000_000) + "\"", "\"b\": 2"));
        Iterator<NewTestCase> testCases;
        try (ReportFile report = ReportFiles.open(file)) {
            testCases = report.entries().iterator().next().read().testCases().iterator();
            assertThat(testCases.hasNext()).isTrue();
        }
        Files.delete(file);
        assertThatThrownBy(testCases::next).isInstanceOf(ReportException.class);
    }

    @Test
    void what_a_test_case_lacks_is_empty_or_null() {
        NewTestCase testCase = readCase(folder, "\"system\": null, \"fail_phase\": null, \"perfvalues\": null");
        assertThat(testCase.system()).isEmpty();
        assertThat(testCase.partition()).isEmpty();
        assertThat(testCase.environ()).isEmpty();
        assertThat(testCase.completedAt()).isNull();
        assertThat(testCase.duration()).isNull();
        assertThat(testCase.failPhase()).isNull();
        assertThat(testCase.failReason()).isNull();
        assertThat(testCase.perfValues()).isEmpty();
    }

    @Test
    void the_fields_of_a_test_case_are_read() {
        NewTestCase testCase = readCase(
                folder,
                "\"system\": \"s\", \"partition\": \"p\", \"environ\": \"e\", \"job_completion_time_unix\":"
                        + " 1795331766.6806881, \"time_total\": 0.25, \"fail_phase\": \"run\", \"fail_reason\": \"why\"");
        assertThat(testCase.system() + testCase.partition() + testCase.environ())
                .isEqualTo("spe");
        assertThat(testCase.completedAt()).isEqualTo(Instant.ofEpochSecond(1795331766, 680688100));
        assertThat(testCase.duration()).isEqualTo(Duration.ofMillis(250));
        assertThat(testCase.failPhase()).isEqualTo("run");
        assertThat(testCase.failReason()).isEqualTo("why");
    }

    @Test
    void performance_values_are_read_in_order_with_or_without_a_result() {
        NewTestCase testCase = readCase(
                folder,
                "\"perfvalues\": {\"s:p:z\": [10, 20, -0.1, 0.5, \"B/s\", \"fail\"], \"s:p:a\": [null, 0, null,"
                        + " null, \"\"], \"plain\": [1.5, 0, null, null, null, null]}");
        assertThat(testCase.perfValues())
                .containsExactly(
                        PerfValue.builder("z")
                                .value(10.0)
                                .unit("B/s")
                                .reference(20.0)
                                .thresholds(-0.1, 0.5)
                                .result(Result.FAIL)
                                .build(),
                        PerfValue.builder("a").reference(0.0).build(),
                        PerfValue.builder("plain").value(1.5).reference(0.0).build());
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
        "'\"NaN\"', NaN",
        "'\"Infinity\"', Infinity",
        "'\"-Infinity\"', -Infinity"
    })
    void values_that_are_no_numbers_are_read_and_kept_as_text(String written, double expected) {
        NewTestCase testCase =
                readCase(folder, "\"perfvalues\": {\"s:p:m\": [" + written + ", NaN, NaN, NaN, \"\", null]}");
        assertThat(testCase.perfValues())
                .containsExactly(PerfValue.builder("m")
                        .value(expected)
                        .reference(Double.NaN)
                        .thresholds(Double.NaN, Double.NaN)
                        .build());
        assertThat(testCase.document()).contains("[\"" + expected + "\",\"NaN\",\"NaN\",\"NaN\",\"\",null]");
    }

    @Test
    void numbers_in_documents_keep_every_digit() {
        String numbers =
                "[12345678901234567890123456789012345678,0.12345678901234567890123456789012345678,1e400,-0,1.0,"
                        + "1E+2,1e-999999999,100000000000000000000.50]";
        assertThat(readCase(folder, "\"x\": " + numbers).document()).contains("\"x\":" + numbers);
    }

    @Test
    void a_value_beyond_double_is_infinite() {
        assertThat(readCase(folder, "\"perfvalues\": {\"s:p:m\": [1e400, 0, null, null, \"\"]}")
                        .perfValues())
                .extracting(PerfValue::value)
                .containsExactly(Double.POSITIVE_INFINITY);
    }

    @Test
    void lone_surrogates_and_control_characters_come_through_escaped() {
        NewTestCase testCase = readCase(folder, "\"fail_reason\": \"\\ud83d \\u0000 \\u001b \\ud83d\\ude00 ü\"");
        assertThat(testCase.failReason()).isEqualTo("\ud83d \0 \u001b \ud83d\ude00 ü");
        assertThat(testCase.document()).contains("\"\\uD83D \\u0000 \\u001B \\uD83D\\uDE00 ü\"");
        assertThat(testCase.document()).matches(UTF_8.newEncoder()::canEncode);
    }

    @Test
    void the_last_one_counts_if_a_member_occurs_twice() {
        NewSession session = read(
                folder,
                report(
                        INFO + ", \"tag\": \"old\", \"tag\": \"new\", \"gone\": 1, \"gone\": null",
                        "{\"name\": \"old\", \"name\": \"new\", \"result\": \"pass\", \"perfvalues\": {\"a:b:m\": [1, 0,"
                                + " null, null, \"\"], \"a:b:m\": [2, 0, null, null, \"\"]}}"));
        assertThat(session.attributes()).containsEntry("tag", "new").doesNotContainKey("gone");
        NewTestCase testCase = session.testCases().iterator().next();
        assertThat(testCase.name()).isEqualTo("new");
        assertThat(testCase.perfValues()).extracting(PerfValue::value).containsExactly(2.0);
    }

    @Test
    void uuids_in_upper_case_are_the_same() {
        String upper = ReportTexts.UUID.toUpperCase(Locale.ROOT);
        NewSession session = read(
                folder,
                report(
                        INFO.replace(ReportTexts.UUID, upper),
                        "{\"name\": \"a\", \"result\": \"pass\", \"uuid\": \"" + upper + ":0:0\", \"session_uuid\": \""
                                + ReportTexts.UUID + "\", \"run_index\": 0}"));
        assertThat(session.uuid()).hasToString(ReportTexts.UUID);
        assertThat(cases(session)).hasSize(1);
        assertThat(session.document()).contains(upper);
    }

    @Test
    void node_lists_may_be_lists_or_texts() {
        assertThat(readCase(folder, "\"job_nodelist\": [\"n1\", \"n2\"]").document())
                .contains("\"job_nodelist\":[\"n1\",\"n2\"]");
        assertThat(readCase(folder, "\"job_nodelist\": \"n[1-2]\"").document()).contains("\"job_nodelist\":\"n[1-2]\"");
    }
}
