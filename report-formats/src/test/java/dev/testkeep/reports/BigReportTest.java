package dev.testkeep.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigReportTest {

    private static final int CASES = 20_000;
    private static final int SIZE = 3_000;

    @TempDir
    Path folder;

    @Test
    void a_report_of_60_mb_is_read_with_32_mb_of_memory() throws Exception {
        Path report = folder.resolve("big.json");
        write(report);
        assertThat(report).satisfies(file -> assertThat(Files.size(file)).isGreaterThan(60_000_000));
        assertThat(BigReport.valuesIn(report, 32)).isEqualTo("" + CASES);
    }

    private static void write(Path report) throws IOException {
        String padding = "x".repeat(SIZE);
        try (Writer out = Files.newBufferedWriter(report)) {
            out.write("{\"session_info\": {" + ReportTexts.INFO + "}, \"runs\": [{\"testcases\": [");
            for (int i = 0; i < CASES; i++) {
                out.write(i == 0 ? "\n" : ",\n");
                out.write("{\"name\": \"t" + i + "\", \"result\": \"pass\", \"descr\": \"" + padding
                        + "\", \"perfvalues\": {\"s:p:m\": [1, 0, null, null, \"\", \"pass\"]}}");
            }
            out.write("]}]}");
        }
    }
}
