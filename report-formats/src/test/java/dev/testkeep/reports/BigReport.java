package dev.testkeep.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.testkeep.storage.NewSession;
import dev.testkeep.storage.NewTestCase;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;

/** Reads a report and prints how many test cases it holds: a program to be run with little memory. */
final class BigReport {

    private BigReport() {}

    /** How many performance values a process finds in a report that has so much memory; what it prints if it fails. */
    static String valuesIn(Path report, int megabytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        classPath(),
                        BigReport.class.getName(),
                        report.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        process.waitFor();
        return printed;
    }

    private static String classPath() {
        return Stream.of(ReportFiles.class, NewSession.class, JsonParser.class, BigReport.class)
                .map(BigReport::place)
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

    public static void main(String[] arguments) {
        int cases = 0;
        try (ReportFile file = ReportFiles.open(Path.of(arguments[0]))) {
            for (NewTestCase testCase : file.entries().iterator().next().read().testCases()) {
                cases += testCase.perfValues().size();
            }
        }
        System.out.println(cases);
    }
}
