package dev.testkeep.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.storage.NewSession;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;

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
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        classPath(),
                        BigReport.class.getName(),
                        report.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualToIgnoringNewLines("" + CASES);
        assertThat(process.waitFor()).isZero();
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

    private static String classPath() {
        return Stream.of(ReportFiles.class, NewSession.class, JsonParser.class, BigReport.class)
                .map(BigReportTest::place)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Asked of the class file, because a test class that is patched into a module has the module's code source. */
    private static Path place(Class<?> type) {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        String url = type.getResource(name).toString();
        return Path.of(URI.create(url.substring(0, url.length() - name.length())
                .replaceFirst("^jar:", "")
                .replaceFirst("!$", "")));
    }
}
