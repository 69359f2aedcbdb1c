package dev.testkeep.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.reports.ReportWriter.Layout;
import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import dev.testkeep.storage.PerfValue;
import dev.testkeep.storage.Result;
import dev.testkeep.storage.TestCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReportWriterTest {

    private static final UUID ID = UUID.fromString(ReportTexts.UUID);
    private static final Instant START = Instant.parse("2026-11-22T07:16:06.151910Z");

    private static final NewTestCase MEASURED = NewTestCase.builder("stream")
            .system("sys")
            .partition("gpu")
            .environ("gnu")
            .completedAt(START.plusSeconds(60))
            .duration(Duration.ofMillis(59_250))
            .perfValue(PerfValue.builder("bw")
                    .value(5644.6)
                    .unit("MB/s")
                    .reference(6000.0)
                    .thresholds(-0.1, null)
                    .result(Result.PASS)
                    .build())
            .perfValue(PerfValue.of("bw", Double.NaN, "MB/s"))
            .perfValue(PerfValue.of("bw", Double.NEGATIVE_INFINITY, ""))
            .build();

    @TempDir
    Path folder;

    private static NewSession.Builder session(NewTestCase... testCases) {
        return NewSession.builder(START)
                .uuid(ID)
                .end(START.plusNanos(1_500_000))
                .attribute("user", "tester")
                .attribute("nodes", 3)
                .attribute("load", 0.5)
                .attribute("nightly", true)
                .attribute("odd", Double.NaN)
                .testCases(List.of(testCases));
    }

    private static JsonNode written(NewSession session) {
        return Trees.of(Stored.of(session).written(Layout.COMPACT));
    }

    @Test
    void a_session_without_documents_is_written_as_a_complete_report() {
        NewTestCase failed = NewTestCase.builder("b")
                .result(Result.FAIL)
                .failure("run", "why")
                .run(1)
                .build();
        JsonNode report = written(session(MEASURED, failed).build());
        assertThat(report).isEqualTo(Trees.of("""
                        {"session_info": {
                          "data_version": "4.2", "uuid": "ID", "num_cases": 1, "num_failures": 1, "num_aborted": 0,
                          "num_skipped": 0, "time_start": "20261122T071606+0000", "time_start_unix": 1795331766.15191,
                          "time_end": "20261122T071606+0000", "time_end_unix": 1795331766.15341, "time_elapsed": 0.0015,
                          "user": "tester", "nodes": 3, "load": 0.5, "nightly": true, "odd": "NaN", "hostname": ""},
                         "runs": [
                          {"run_index": 0, "num_cases": 1, "num_failures": 0, "num_aborted": 0, "num_skipped": 0,
                           "testcases": [{
                            "uuid": "ID:0:0", "session_uuid": "ID", "run_index": 0, "name": "stream",
                            "unique_name": "stream", "filename": "", "system": "sys", "partition": "gpu",
                            "environ": "gnu", "result": "pass", "job_completion_time": "2026-11-22T07:17:06+00:00",
                            "job_completion_time_unix": 1795331826.15191, "time_total": 59.25, "fail_phase": null,
                            "fail_reason": null, "perfvalues": {
                             "sys:gpu:bw": [5644.6, 6000.0, -0.1, null, "MB/s", "pass"],
                             "sys:gpu:1:bw": ["NaN", null, null, null, "MB/s", null],
                             "sys:gpu:2:bw": ["-Infinity", null, null, null, "", null]}}]},
                          {"run_index": 1, "num_cases": 1, "num_failures": 1, "num_aborted": 0, "num_skipped": 0,
                           "testcases": [{
                            "uuid": "ID:1:0", "session_uuid": "ID", "run_index": 1, "name": "b", "unique_name": "b",
                            "filename": "", "system": "", "partition": "", "environ": "", "result": "fail",
                            "job_completion_time": null, "job_completion_time_unix": null, "time_total": null,
                            "fail_phase": "run", "fail_reason": "why", "perfvalues": {}}]}],
                         "restored_cases": []}
                        """.replace("ID", ReportTexts.UUID)));
    }

    @Test
    void what_was_stored_without_documents_can_be_read_again() {
        NewSession session =
                session(MEASURED, NewTestCase.builder("b").run(2).build()).build();
        NewSession read = ReportTexts.read(folder, Stored.of(session).written(Layout.PRETTY));
        assertThat(read.uuid()).isEqualTo(session.uuid());
        assertThat(read.start()).isEqualTo(session.start());
        assertThat(read.end()).isEqualTo(session.end());
        assertThat(read.attributes()).containsEntry("nodes", 3L).containsEntry("nightly", true);
        assertThat(known(read)).isEqualTo(known(session));
    }

    private static List<List<Object>> known(NewSession session) {
        return ReportTexts.cases(session).stream()
                .map(testCase -> Arrays.<Object>asList(
                        testCase.name(),
                        testCase.run(),
                        testCase.system(),
                        testCase.partition(),
                        testCase.environ(),
                        testCase.result(),
                        testCase.completedAt(),
                        testCase.duration(),
                        testCase.failPhase(),
                        testCase.failReason(),
                        testCase.perfValues()))
                .toList();
    }

    @Test
    void a_session_that_has_not_ended_is_written_with_nulls() {
        NewSession session = session().end(null).build();
        JsonNode info = written(session).get("session_info");
        assertThat(info.get("time_end_unix").isNull()).isTrue();
        assertThat(info.get("time_elapsed").isNull()).isTrue();
        assertThat(ReportTexts.read(folder, Stored.of(session).written(Layout.COMPACT))
                        .end())
                .isNull();
    }

    @Test
    void what_cannot_be_an_attribute_does_not_overwrite_a_field() {
        JsonNode info = written(session()
                        .attribute("uuid", "mine")
                        .attribute("num_cases", 9)
                        .build())
                .get("session_info");
        assertThat(info.get("uuid").stringValue()).isEqualTo(ReportTexts.UUID);
        assertThat(info.get("num_cases").intValue()).isZero();
    }

    @Test
    void the_document_of_a_test_case_is_completed_with_what_it_lacks() {
        NewTestCase testCase = NewTestCase.builder("a")
                .system("sys")
                .document("{\"num_threads\": 4.0, \"system\": \"other\"}")
                .build();
        JsonNode written = written(session(testCase).build()).at("/runs/0/testcases/0");
        assertThat(written.get("num_threads")).isEqualTo(Trees.of("4.0"));
        assertThat(written.get("system").stringValue()).isEqualTo("other");
        assertThat(written.get("name").stringValue()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"more\": [1.0], \"session_info\": {}}",
                "{\"more\": [1.0], \"session_info\": {}, \"runs\": [1]}"
            })
    void a_document_that_is_no_report_stays_beside_the_composed_one(String document) {
        JsonNode report = written(session(MEASURED).document(document).build());
        assertThat(report.get("more")).isEqualTo(Trees.of("[1.0]"));
        assertThat(report.at("/session_info/data_version").stringValue()).isEqualTo("4.2");
        assertThat(report.at("/runs/0/testcases")).hasSize(1);
    }

    @Test
    void test_cases_that_the_document_of_a_report_does_not_know_of_are_written_too() {
        String document = "{\"session_info\": {}, \"runs\": [{\"x\": 1, \"testcases\": [\"gone\"]}, {}]}";
        NewTestCase third = NewTestCase.builder("c").run(2).build();
        JsonNode runs =
                written(session(MEASURED, third).document(document).build()).get("runs");
        assertThat(runs.get(0).get("x").intValue()).isOne();
        assertThat(runs.get(0).at("/testcases/0/name").stringValue()).isEqualTo("stream");
        assertThat(runs.get(1).get("testcases")).isEmpty();
        assertThat(runs.get(2).at("/testcases/0/name").stringValue()).isEqualTo("c");
    }

    @Test
    void a_single_test_case_is_written_with_its_document_and_all_that_is_known() {
        TestCase imported = Stored.of(ReportTexts.read(folder, ReportTexts.reportOf("\"p\": NaN")))
                .testCases()
                .get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportWriter writer = ReportWriter.array(out, Layout.COMPACT)) {
            writer.write(imported);
            writer.write(imported);
        }
        JsonNode array = Trees.of(out.toString(StandardCharsets.UTF_8));
        assertThat(array).hasSize(2).first().isEqualTo(array.get(1));
        assertThat(array.get(0).get("p").stringValue()).isEqualTo("NaN");
        assertThat(array.get(0).get("uuid").stringValue()).isEqualTo(ReportTexts.UUID + ":0:0");
    }

    @Test
    void an_imported_session_with_few_members_gets_no_more() {
        Stored session = Stored.of(ReportTexts.read(folder, ReportTexts.reportOf("\"x\": 1e400")));
        assertThat(Trees.of(session.written(Layout.COMPACT))).isEqualTo(Trees.of(folder.resolve("report.json")));
        assertThat(session.written(Layout.COMPACT)).contains("\"x\":1e400");
    }

    @Test
    void compact_is_one_line_and_pretty_is_indented() {
        Stored session = Stored.of(session().build());
        assertThat(session.written(Layout.COMPACT)).hasLineCount(1).endsWith("}\n");
        assertThat(session.written(Layout.PRETTY))
                .startsWith("{\n  \"session_info\": {\n    \"data_version\": \"4.2\"");
        assertThat(session.written(Layout.PRETTY)).endsWith("  \"runs\": [],\n  \"restored_cases\": []\n}\n");
    }

    @Test
    void an_array_may_be_empty() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.array(out, Layout.COMPACT).close();
        assertThat(out).hasToString("[]\n");
    }

    @Test
    void a_writer_for_one_takes_no_second() {
        TestCase testCase = Stored.of(session(MEASURED).build()).testCases().get(0);
        try (ReportWriter writer = ReportWriter.single(new ByteArrayOutputStream(), Layout.COMPACT)) {
            writer.write(testCase);
            assertThatThrownBy(() -> writer.write(testCase)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void test_cases_in_another_order_are_refused_and_leave_an_incomplete_text() {
        Stored session = Stored.of(
                session(MEASURED, NewTestCase.builder("b").run(1).build()).build());
        List<TestCase> reversed =
                List.of(session.testCases().get(1), session.testCases().get(0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> {
                    try (ReportWriter writer = ReportWriter.array(out, Layout.COMPACT)) {
                        writer.write(session.session(), null, reversed.iterator());
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ReportTexts.UUID + ":0:0");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("[{").doesNotEndWith("]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"a\":"})
    void a_document_that_is_no_object_is_refused(String document) {
        Stored session = Stored.of(session().document(document).build());
        assertThatThrownBy(() -> session.written(Layout.COMPACT)).isInstanceOf(ReportException.class);
    }

    @Test
    void a_full_disk_is_an_io_error() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ReportWriter writer = ReportWriter.array(full, Layout.COMPACT);
        assertThatThrownBy(writer::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void the_stream_is_flushed_and_stays_open() {
        boolean[] flushed = new boolean[1];
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                flushed[0] = true;
            }

            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };
        ReportWriter.array(out, Layout.COMPACT).close();
        assertThat(flushed[0]).isTrue();
    }
}
