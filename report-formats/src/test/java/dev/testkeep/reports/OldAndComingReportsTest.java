package dev.testkeep.reports;

import static dev.testkeep.reports.ReportTexts.cases;
import static dev.testkeep.reports.ReportTexts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that ReFrame 3.4 to 4.6 wrote, one of each data version before 4.0, and the data version under review. */
class OldAndComingReportsTest {

    @TempDir
    Path folder;

    static List<Path> realReports() throws IOException, URISyntaxException {
        Path old =
                Path.of(OldAndComingReportsTest.class.getResource("reframe-old").toURI());
        try (Stream<Path> files = Files.list(old)) {
            return files.sorted().toList();
        }
    }

    private static Path real(String version) throws IOException, URISyntaxException {
        return realReports().stream()
                .filter(file -> file.getFileName().toString().startsWith("data-version-" + version))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("realReports")
    void a_real_report_is_read_and_written_again_as_it_was(Path file) throws IOException {
        NewSession session = read(file);

        assertThat(Trees.of(Stored.of(session).written(ReportWriter.Layout.COMPACT)))
                .isEqualTo(Trees.of(file));
        assertThat(session.end()).isAfterOrEqualTo(session.start());
        assertThat(session.attributes()).containsEntry("user", "tester");
        assertThat(cases(session)).hasSize(3).allSatisfy(testCase -> {
            assertThat(testCase.system()).isEqualTo("generic");
            assertThat(testCase.partition()).isEqualTo("default");
            assertThat(testCase.environ()).isEqualTo("builtin");
            assertThat(testCase.duration()).isPositive();
            assertThat(testCase.completedAt()).isNull();
            assertThat(testCase.failReason() != null)
                    .isEqualTo(testCase.result().isFailure());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2", "3.0", "3.1"})
    void a_test_has_the_name_that_it_has_in_later_reports(String version) throws Exception {
        assertThat(cases(read(real(version))))
                .extracting(NewTestCase::name, NewTestCase::result)
                .containsExactlyInAnyOrder(
                        tuple("SanityFailure", Result.FAIL),
                        tuple("StreamTest %threads=1", Result.FAIL),
                        tuple("StreamTest %threads=2", Result.PASS));
    }

    @Test
    void the_oldest_reports_have_one_name_for_a_test() throws Exception {
        NewSession session = read(real("1.3"));

        assertThat(session.start()).isEqualTo("2026-11-27T00:08:05Z");
        assertThat(cases(session))
                .extracting(NewTestCase::name)
                .containsExactly("StreamTest", "SanityFailure", "Skipped");
        NewTestCase stream = cases(session).get(0);
        assertThat(stream.duration()).isEqualTo(Duration.ofNanos(185_705_423));
        assertThat(stream.failPhase()).isEqualTo("performance");
        assertThat(stream.perfValues())
                .containsExactly(PerfValue.builder("bw")
                        .value(100.5)
                        .reference(150.0)
                        .thresholds(-0.2, null)
                        .unit("MB/s")
                        .build());
    }

    @Test
    void each_session_without_a_uuid_has_one_of_its_own_that_is_always_the_same() throws Exception {
        List<NewSession> sessions =
                realReports().stream().map(ReportTexts::read).toList();

        assertThat(sessions).extracting(NewSession::uuid).doesNotHaveDuplicates();
        for (NewSession session : sessions) {
            Path again = folder.resolve(session.uuid() + ".json");
            ReportTexts.write(again, Stored.of(session).written(ReportWriter.Layout.PRETTY));
            assertThat(read(again).uuid()).isEqualTo(session.uuid());
        }
        assertThat(sessions.get(0).uuid()).hasToString("72ec4afc-a2ea-3a06-a1f1-05789080f80e");
    }

    private static String old(String testCase) {
        return "{\"session_info\": {\"data_version\": \"3.1\", \"time_start\": \"2024-03-31T02:30:00+0200\"},"
                + " \"runs\": [{\"testcases\": [{\"name\": \"t\", " + testCase + "}]}]}";
    }

    @ParameterizedTest
    @CsvSource({"success, pass", "failure, fail", "aborted, abort", "skipped, skip", "odd, odd"})
    void a_result_is_told_in_todays_words(String old, String today) {
        NewSession session = read(folder, old("\"result\": \"%s\"".formatted(old)));

        assertThat(session.start()).isEqualTo("2024-03-31T00:30:00Z");
        assertThat(session.end()).isNull();
        assertThat(cases(session)).extracting(NewTestCase::result).containsExactly(Result.of(today));
    }

    @Test
    void a_test_that_uses_todays_names_for_its_own_variables_is_not_misread() {
        NewTestCase testCase = cases(read(
                        folder,
                        old("\"result\": \"success\", \"system\": \"s\", \"environ\": [1], \"partition\": {},"
                                + " \"perfvalues\": 7, \"job_completion_time_unix\": \"x\"")))
                .get(0);

        assertThat(testCase.system()).isEqualTo("s");
        assertThat(testCase.partition()).isEmpty();
        assertThat(testCase.environ()).isEmpty();
        assertThat(testCase.perfValues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"result\": \"success\", \"perfvars\": {} | expected a list, found an object",
                "\"result\": \"success\", \"perfvars\": [{\"value\": 1}] | the member 'name' is missing",
                "\"result\": \"success\", \"perfvars\": [{\"name\": \"\"}] | the member 'name' is empty",
                "\"result\": \"success\", \"perfvars\": [{\"name\": \"a\", \"value\": \"b\"}] | expected a number",
                "\"system\": \"x:y\" | the member 'result' is missing"
            })
    void what_is_wrong_in_an_old_test_case_is_named(String testCase, String message) {
        NewSession session = read(folder, old(testCase));

        assertThatThrownBy(() -> cases(session))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2024-02-30T00:00:00+0000", "20240330T000000+0000"})
    void an_old_session_needs_a_time(String time) {
        assertThatThrownBy(() -> read(folder, old("\"result\": \"success\"").replace("2024-03-31T02:30:00+0200", time)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("no such time: " + time);
    }

    @Test
    void the_draft_of_5_0_has_times_in_microseconds() {
        NewSession session = read(folder, """
                {"session_info": {"data_version": "5.0", "uuid": "0f4b9a52-7d3b-4a70-9d25-5a3b1c0de001",
                  "time_start_us": 1795392000000001, "time_end_us": 1795392001500000,
                  "time_start_timestamp": "20261123T000000+0000"},
                 "runs": [{"run_index": 0, "testcases": [
                  {"name": "a", "result": "pass", "job_completion_time_us": 1795392001000002, "time_total": 0.5},
                  {"name": "b", "result": "fail", "job_completion_time_us": null}]}]}
                """);

        assertThat(session.start()).isEqualTo(Instant.ofEpochSecond(1_795_392_000L, 1_000));
        assertThat(session.end()).isEqualTo(Instant.ofEpochSecond(1_795_392_001L, 500_000_000));
        assertThat(cases(session))
                .extracting(NewTestCase::completedAt)
                .containsExactly(Instant.ofEpochSecond(1_795_392_001L, 2_000), null);
    }

    @Test
    void microseconds_are_whole_numbers() {
        assertThatThrownBy(() -> read(
                        folder,
                        "{\"session_info\": {\"data_version\": \"5.0\", \"time_start_us\": 1.5}, \"runs\": []}"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("expected a whole number of microseconds, found a number");
    }
}
