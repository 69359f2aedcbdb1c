package dev.testkeep.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.NewTestCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files of a folder are taken for reports. */
class ReportFilesTest {

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void json_files_look_like_reports_by_their_name() throws IOException {
        assertThat(ReportFiles.looksLikeReport(file("run.json", "not JSON"))).isTrue();
        assertThat(ReportFiles.looksLikeReport(file("run.txt", "{}"))).isFalse();
    }

    @Test
    void databases_look_like_reports_by_their_content() throws IOException {
        Path copy = Files.copy(RealReports.DATABASE, folder.resolve("results.bak"));

        assertThat(ReportFiles.looksLikeReport(copy)).isTrue();
        assertThat(ReportFiles.looksLikeReport(file("results.db", "SQLite format 4")))
                .isFalse();
        assertThat(ReportFiles.looksLikeReport(file("empty.db", ""))).isFalse();
    }

    @Test
    void what_is_no_file_is_no_report() throws IOException {
        assertThat(ReportFiles.looksLikeReport(Files.createDirectory(folder.resolve("sub"))))
                .isFalse();
        assertThat(ReportFiles.looksLikeReport(folder.resolve("none"))).isFalse();
    }

    private static byte[] report() throws IOException {
        return Files.readAllBytes(Path.of("../examples/reports/08-session-extras.json"));
    }

    private static int cases(ReportFile file) {
        int cases = 0;
        for (ReportEntry entry : file.entries()) {
            for (NewTestCase testCase : entry.read().testCases()) {
                cases += testCase.name().isEmpty() ? 0 : 1;
            }
        }
        return cases;
    }

    @Test
    void a_packed_report_is_unpacked() throws IOException {
        Path file = folder.resolve("r.JSON.GZ");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(report());
        }

        assertThat(ReportFiles.looksLikeReport(file)).isTrue();
        try (ReportFile opened = ReportFiles.open(file)) {
            assertThat(cases(opened)).isEqualTo(1);
        }
    }

    @Test
    void a_byte_order_mark_is_skipped() throws IOException {
        Path file = folder.resolve("bom.json");
        try (OutputStream marked = Files.newOutputStream(file)) {
            marked.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
            marked.write(report());
        }

        try (ReportFile opened = ReportFiles.open(file)) {
            assertThat(cases(opened)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf_16_is_named(String charset) throws IOException {
        Path file = Files.write(folder.resolve("u.json"), "{}".getBytes(Charset.forName(charset)));

        assertThatThrownBy(() -> ReportFiles.open(file))
                .isInstanceOf(ReportException.class)
                .hasMessage("Cannot read " + file + ": the text is UTF-16; save it as UTF-8");
    }

    @Test
    void a_stream_is_kept_in_a_private_file_until_it_is_closed() throws IOException {
        try (ReportFile opened = ReportFiles.open("standard input", new ByteArrayInputStream(report()))) {
            ReportEntry entry = opened.entries().iterator().next();

            assertThat(entry.name()).isEqualTo("standard input");
            assertThat(entry.read().reportFile()).isNull();
            assertThat(cases(opened)).isEqualTo(1);
        }
    }

    @Test
    void a_stream_that_is_no_report_is_refused_by_name() {
        assertThatThrownBy(() -> ReportFiles.open("standard input", new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("standard input is empty");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_pipe_is_read_to_its_end() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        byte[] report = report();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                Files.write(pipe, report, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        try (ReportFile opened = ReportFiles.open(pipe)) {
            assertThat(cases(opened)).isEqualTo(1);
        }
        writer.join();
    }
}
