package dev.testkeep.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
