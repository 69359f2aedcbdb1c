package dev.testkeep.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reports that ReFrame wrote. */
final class RealReports {

    private static final Path FOLDER = folder();

    static final Path DATABASE = FOLDER.resolve("results.db");

    private RealReports() {}

    static List<Path> json() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path starting(String number) {
        return json().stream()
                .filter(file -> file.getFileName().toString().startsWith(number))
                .findFirst()
                .orElseThrow();
    }

    private static Path folder() {
        try {
            return Path.of(RealReports.class.getResource("reframe").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
