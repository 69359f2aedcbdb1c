package dev.testkeep.it.robustness;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reports that ReFrame wrote, of every data version, and those of other tools. */
final class SoundReports {

    private SoundReports() {}

    static List<Path> all() throws IOException, URISyntaxException {
        return Stream.concat(in("/reframe").stream(), in("/reframe-old").stream())
                .toList();
    }

    /** Result files of every other format. */
    static List<Path> ofOtherTools() throws IOException {
        Path exchange = Path.of("..", "report-formats/src/test/resources/dev/testkeep/reports/exchange");
        try (Stream<Path> files = Files.walk(exchange)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> in(String folder) throws IOException, URISyntaxException {
        Path path = Path.of(
                Objects.requireNonNull(SoundReports.class.getResource(folder)).toURI());
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
