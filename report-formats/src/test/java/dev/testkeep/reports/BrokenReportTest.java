package dev.testkeep.reports;

import static dev.testkeep.reports.ReportTexts.INFO;
import static dev.testkeep.reports.ReportTexts.UUID;
import static dev.testkeep.reports.ReportTexts.report;
import static dev.testkeep.reports.ReportTexts.reportOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewTestCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told about files that are not as they should be. */
class BrokenReportTest {

    private static final String CASE = "{\"name\": \"a\", \"result\": \"pass\"}";

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("report.json");
    }

    private void assertRefused(String text, String message) {
        ReportTexts.write(file, text);
        assertThatThrownBy(() -> ReportTexts.read(file).testCases().forEach(testCase -> {}))
                .isInstanceOf(ReportException.class)
                .hasMessage(file + message);
    }

    /** What every message of a file that no format recognises ends with. */
    private static String known() {
        return "expected one of: " + ReportFormats.load().names();
    }

    private void assertNotOpened(String message) {
        assertThatThrownBy(() -> ReportFiles.open(file))
                .isInstanceOf(ReportException.class)
                .hasMessage(message);
    }

    @Test
    void a_missing_file() {
        assertNotOpened("Cannot read " + file + ": there is no such file");
    }

    @Test
    void a_folder() throws IOException {
        Files.createDirectory(file);
        assertNotOpened(file + " is not a regular file; " + known());
    }

    @Test
    void a_text_that_is_nested_too_deeply() {
        assertRefused(
                "{\"session_info\": " + "[".repeat(600) + "]".repeat(600) + "}",
                ": not valid JSON: Document nesting depth (501) exceeds the maximum allowed (500)"
                        + " (line 1, column 517)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t"})
    void an_empty_file(String text) {
        ReportTexts.write(file, text);
        assertNotOpened(file + " is empty; " + known());
    }

    @Test
    void a_list_of_reports() {
        ReportTexts.write(file, "[" + reportOf() + "]");
        assertNotOpened(file + " is a JSON list of a kind that Testkeep does not know; " + known()
                + ". Save each report of a list to a file of its own.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<project/>", "SQLite format 4", "null"})
    void a_file_of_another_kind(String text) {
        ReportTexts.write(file, text);
        assertNotOpened(file + " is not a report that Testkeep knows; " + known());
    }

    @Test
    void another_json_object() {
        assertRefused("{\"a\": 1}", " is a JSON object of a kind that Testkeep does not know; " + known());
        assertRefused("{\n \"runs\": []}", ": the member 'session_info' is missing (line 1, column 1)");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"a\":`, `Unexpected end-of-input within/between Object entries (line 1, column 6)`",
                "`{\n\"a\": \"b`, `Unexpected end-of-input: was expecting closing quote for a string value (line 2, column 8)`",
                "`{\"a\": [\n`, `Unexpected end-of-input: expected close marker for Array (line 2, column 1)`",
                "`{\"a\": 01}`, `Invalid numeric value: Leading zeroes not allowed (line 1, column 8)`"
            })
    void text_that_is_not_json(String text, String message) {
        assertRefused(text, ": not valid JSON: " + message);
    }

    @Test
    void a_report_that_is_cut_off_anywhere_is_refused() {
        String whole = report(
                        INFO + ", \"tag\": \"x\", \"n\": 1.5",
                        "{\"name\": \"a\", \"result\": \"pass\", \"system\": \"s\", \"fail_reason\": \"\\u00e9\","
                                + " \"time_total\": 1.25, \"perfvalues\": {\"s:p:v\": [1, null, 2, 3, \"s\", \"pass\"]}}")
                .strip();
        for (int length = 1; length < whole.length(); length++) {
            ReportTexts.write(file, whole.substring(0, length));
            assertThatThrownBy(() -> ReportTexts.read(file).testCases().forEach(testCase -> {}))
                    .as(whole.substring(0, length))
                    .isInstanceOf(ReportException.class);
        }
    }

    @Test
    void a_report_that_is_cut_off_in_its_last_test_case_is_refused_before_any_is_read() {
        String text = reportOf("\"a\": 1", "\"a\": 2");
        ReportTexts.write(file, text.substring(0, text.lastIndexOf('2')));
        try (ReportFile report = ReportFiles.open(file)) {
            ReportEntry entry = report.entries().iterator().next();
            assertThatThrownBy(entry::read)
                    .isInstanceOf(ReportException.class)
                    .hasMessageStartingWith(file + ": not valid JSON: Unexpected end-of-input")
                    .hasMessageEndingWith("(line 4, column 39)");
        }
    }

    @ParameterizedTest
    @CsvSource({"{}", "1", "]", "x"})
    void something_after_the_report(String garbage) {
        ReportTexts.write(file, "{\"session_info\": {" + INFO + "}, \"runs\": []}\n" + garbage);
        assertThatThrownBy(() -> ReportTexts.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining("(line 2, column ");
    }

    @Test
    void text_in_another_encoding() throws IOException {
        Files.write(file, reportOf("\"a\": 1,\n \"é\": \"é\"").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ReportTexts.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessage(file + ": the text is not UTF-8 (line 4, column 3)");
    }

    @Test
    void text_that_ends_within_a_character() throws IOException {
        Files.write(file, new byte[] {'{', '"', (byte) 0xc3});
        assertThatThrownBy(() -> ReportTexts.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessage(file + ": the text is not UTF-8 (line 1, column 3)");
    }

    @Test
    void text_that_stops_being_utf_8_far_behind_the_start() throws IOException {
        byte[] bytes = ("{\n" + " ".repeat(100_000) + "\n  é?").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;
        Files.write(file, bytes);
        assertThatThrownBy(() -> ReportTexts.read(file))
                .hasMessage(file + ": the text is not UTF-8 (line 3, column 4)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "3.2", "6.0", "4.10", ""})
    void another_data_version(String version) {
        assertRefused(
                report("\"data_version\": \"" + version + "\""),
                ": /session_info/data_version: the report has data version " + version
                        + ", supported are 1.3 to 3.1, 4.0 to 4.2 and 5.0 (line 1, column 35)");
    }

    @ParameterizedTest
    @CsvSource({"data_version", "uuid", "time_start_unix"})
    void a_session_that_lacks(String member) {
        assertRefused(
                report(INFO.replace(member, "x")),
                ": /session_info: the member '" + member + "' is missing (line 1, column 18)");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"data_version\": 4.2`, `data_version: expected a text, found a number`",
                "`\"uuid\": null`, `uuid: expected a text, found null`",
                "`\"uuid\": \"1-1-1-1-1\"`, `uuid: expected a UUID, found '1-1-1-1-1'`",
                "`\"time_start_unix\": \"now\"`, `time_start_unix: expected a number of seconds, found a text`",
                "`\"time_start_unix\": NaN`, `time_start_unix: expected a number of seconds, found a number`",
                "`\"time_start_unix\": 1e400`, `time_start_unix: no such time: 1e400`",
                "`\"time_start_unix\": 1e999999999`, `time_start_unix: no such time: 1e999999999`",
                "`\"time_end_unix\": {}`, `time_end_unix: expected a number of seconds, found an object`"
            })
    void a_session_with_a_wrong_member(String member, String message) {
        ReportTexts.write(file, report(member));
        assertThatThrownBy(() -> ReportTexts.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith(file + ": /session_info/" + message + " (line 1, column ");
    }

    @Test
    void a_session_that_is_no_object() {
        assertRefused(
                "{\"session_info\": []}", ": /session_info: expected an object, found a list (line 1, column 18)");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{}`, `/runs: expected a list, found an object`",
                "`null`, `/runs: expected a list, found null`",
                "`[[]]`, `/runs/0: expected an object, found a list`",
                "`[{\"testcases\": []}, {}]`, `/runs/1: the member 'testcases' is missing`",
                "`[{\"testcases\": {}}]`, `/runs/0/testcases: expected a list, found an object`",
                "`[{\"testcases\": [], \"testcases\": []}]`, `/runs/0/testcases: the member 'testcases' occurs twice`",
                "`[{\"testcases\": [], \"run_index\": 1}]`, `/runs/0/run_index: expected 0, the position of the run, found 1`"
            })
    void wrong_runs(String runs, String message) {
        ReportTexts.write(file, "{\"session_info\": {" + INFO + "}, \"runs\": " + runs + "}");
        assertThatThrownBy(() -> ReportTexts.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith(file + ": " + message + " (line 1, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs", "session_info"})
    void a_report_that_has_twice(String member) {
        String value = member.equals("runs") ? "[]" : "{" + INFO + "}";
        ReportTexts.write(file, "{\"%s\": %s,\n\"%s\": []}".formatted(member, value, member));
        assertThatThrownBy(() -> ReportTexts.read(file))
                .hasMessage(file + ": /" + member + ": the member '" + member + "' occurs twice (line 2, column 1)");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"name\": 3, \"result\": \"pass\"}`, `/name: expected a text, found a number (line 4, column 10)`",
                "`{\"name\": null, \"result\": \"pass\"}`, `/name: expected a text, found null (line 4, column 10)`",
                "`{\"result\": \"pass\"}`, `: the member 'name' is missing (line 4, column 1)`",
                "`{\"name\": \"b\"}`, `: the member 'result' is missing (line 4, column 1)`",
                "`{\"system\": []}`, `/system: expected a text, found a list (line 4, column 12)`",
                "`{\"result\": true}`, `/result: expected a text, found true (line 4, column 12)`",
                "`{\"time_total\": \"1 s\"}`, `/time_total: expected a number of seconds, found a text (line 4, column 16)`",
                "`{\"job_completion_time_unix\": 1e300}`, `/job_completion_time_unix: no such time: 1e300 (line 4, column 30)`",
                "`7`, `: expected an object, found a number (line 4, column 1)`",
                "`[]`, `: expected an object, found a list (line 4, column 1)`",
                "`{\"perfvalues\": []}`, `/perfvalues: expected an object, found a list (line 4, column 16)`",
                "`{\"perfvalues\": {\"a~/b\": 1}}`, `/perfvalues/a~0~1b: expected a list, found a number (line 4, column 25)`",
                "`{\"perfvalues\": {\"m\": [\"1\",0,0,0,\"\"]}}`, `/perfvalues/m/0: expected a number, found a text (line 4, column 23)`",
                "`{\"perfvalues\": {\"m\": [1,0,0,0,5]}}`, `/perfvalues/m/4: expected a text, found a number (line 4, column 31)`"
            })
    void a_wrong_test_case(String testCase, String message) {
        assertRefused(report(INFO, CASE, testCase), ": /runs/0/testcases/1" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"m | 1, 0, 0, 0 | 4", "m | 1, 0, 0, 0, \"\", null, [2] | 7", "s:p: | 1, 0, 0, 0, \"\" | 5"})
    void a_performance_value_of_another_shape(String key, String elements, int size) {
        assertRefused(
                report(INFO, "{\"perfvalues\": {\"" + key + "\": [" + elements + "]}}"),
                ": /runs/0/testcases/0/perfvalues/" + key + ": expected \"system:partition:name\": [value, reference,"
                        + " lower, upper, unit, result], found " + size + " elements (line 3, column "
                        + (21 + key.length()) + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uuid | \"%s:0:2\" | %s:0:1, the position of the test case, found %s:0:2",
                "uuid | \"%s:1:1\" | %s:0:1, the position of the test case, found %s:1:1",
                "session_uuid | \"x\" | %s, the session's UUID, found x",
                "run_index | 1 | 0, the position of the run, found 1"
            })
    void a_test_case_that_claims_to_stand_elsewhere(String member, String value, String message) {
        String testCase = "{\"" + member + "\": " + value.replace("%s", UUID) + "}";
        assertRefused(
                report(INFO, CASE, testCase),
                ": /runs/0/testcases/1/" + member + ": expected " + message.replace("%s", UUID) + " (line 4, column "
                        + (member.length() + 6) + ")");
    }

    @Test
    void a_member_whose_name_is_no_unicode() {
        ReportTexts.write(file, report(INFO, "{\"\\udc00\": 1}"));
        assertThatThrownBy(() -> ReportTexts.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith(file + ": not valid JSON: ")
                .hasMessageContaining("surrogate in property name")
                .hasMessageContaining("(line 3, column ");
    }

    @Test
    void a_wrong_test_case_is_found_before_any_is_read() {
        ReportTexts.write(file, report(INFO, CASE, "{}"));
        assertThatThrownBy(() -> ReportTexts.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("/runs/0/testcases/1: the member 'name' is missing");
    }

    @Test
    void test_cases_before_a_wrong_one_are_read_if_they_are_too_large_to_keep() {
        String large = CASE.replaceFirst("\\{", "{\"x\": \"" + "x".repeat(5_000_000) + "\", ");
        ReportTexts.write(file, report(INFO, large, "{}"));
        Iterator<NewTestCase> testCases = ReportTexts.read(file).testCases().iterator();
        assertThat(testCases.next().name()).isEqualTo("a");
        assertThatThrownBy(testCases::next).isInstanceOf(ReportException.class);
        assertThat(testCases.hasNext()).isFalse();
    }
}
