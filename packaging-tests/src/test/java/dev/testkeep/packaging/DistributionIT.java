package dev.testkeep.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in the zip that people download. */
class DistributionIT {

    private static final Path FOLDER = Path.of("..", "storage-cli", "target");

    @Test
    void every_jar_is_named_with_its_licence() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(zip())) {
            Path root = onlyChild(zip.getPath("/"));
            String licences = Files.readString(root.resolve("THIRD-PARTY.txt"));

            assertThat(jars(root)).hasSizeGreaterThan(20).allSatisfy(jar -> assertThat(licences)
                    .containsPattern(licenceOf(jar)));
        }
    }

    @Test
    void the_licence_of_testkeep_is_in_it() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(zip())) {
            Path root = onlyChild(zip.getPath("/"));

            assertThat(Files.readString(root.resolve("THIRD-PARTY.txt"))).contains("lib/testkeep-*.jar");
            assertThat(Files.readString(root.resolve("LICENSE"))).isEqualTo(Files.readString(Path.of("..", "LICENSE")));
        }
    }

    /** An unknown licence is no licence. */
    private static Pattern licenceOf(String jar) {
        return Pattern.compile("(?m)^" + Pattern.quote(jar) + "\\R  licence: (?!Unknown)\\S");
    }

    private static List<String> jars(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("testkeep-"))
                    .toList();
        }
    }

    private static Path zip() throws IOException {
        return only(FOLDER, "testkeep-.*\\.zip");
    }

    private static Path onlyChild(Path folder) throws IOException {
        return only(folder, ".*");
    }

    private static Path only(Path folder, String name) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> found = children.filter(
                            child -> child.getFileName().toString().matches(name))
                    .toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
