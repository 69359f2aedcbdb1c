package dev.testkeep.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("out.json");
    }

    private static void text(OutputStream out) throws IOException {
        out.write("text".getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void the_file_is_written_and_nothing_else_stays() throws IOException {
        OutputFile.replace(file, OutputFileTest::text);

        assertThat(file).hasContent("text");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void a_failure_leaves_the_file_as_it_was_and_nothing_else() throws IOException {
        Files.writeString(file, "old");

        assertThatThrownBy(() -> OutputFile.replace(file, out -> {
                    text(out);
                    throw new IOException("full");
                }))
                .hasMessage("full");

        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void a_file_of_the_user_that_looks_like_a_draft_stays() throws IOException {
        Path part = Files.writeString(folder.resolve("out.json.part"), "mine");

        OutputFile.replace(file, OutputFileTest::text);

        assertThat(part).hasContent("mine");
        assertThat(file).hasContent("text");
    }

    @Test
    void a_link_that_looks_like_a_draft_is_not_followed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "mine");
        Files.createSymbolicLink(folder.resolve("out.json.part"), victim);

        OutputFile.replace(file, OutputFileTest::text);

        assertThat(victim).hasContent("mine");
        assertThat(file).isRegularFile();
    }

    @Test
    void a_link_stays_a_link_and_its_target_is_written() throws IOException {
        Path target =
                Files.writeString(Files.createDirectory(folder.resolve("deep")).resolve("target"), "old");
        Files.createSymbolicLink(file, Path.of("deep", "target"));

        OutputFile.replace(file, OutputFileTest::text);

        assertThat(file).isSymbolicLink();
        assertThat(target).hasContent("text");
    }

    @Test
    void a_link_to_a_file_that_is_not_there_yet_makes_it() throws IOException {
        Files.createSymbolicLink(file, Path.of("target"));

        OutputFile.replace(file, OutputFileTest::text);

        assertThat(file).isSymbolicLink();
        assertThat(folder.resolve("target")).hasContent("text");
    }

    @Test
    void a_file_that_is_replaced_keeps_its_permissions() throws IOException {
        var mine = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(mine));

        OutputFile.replace(file, OutputFileTest::text);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(mine);
    }

    @Test
    void two_that_write_the_same_file_at_once_do_not_meet() throws IOException {
        OutputFile.replace(file, out -> {
            OutputFile.replace(file, inner -> inner.write("first".getBytes(StandardCharsets.UTF_8)));
            text(out);
        });

        assertThat(file).hasContent("text");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void a_program_that_is_ended_meanwhile_leaves_nothing() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Interrupted.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();

        // It says so when it has written the half of it.
        assertThat(process.inputReader().readLine()).isEqualTo("writing");
        assertThat(files()).hasSize(1);
        process.toHandle().destroy();

        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(files()).isEmpty();
    }

    private static String classPath() throws Exception {
        return Stream.of(OutputFile.class, OutputFileTest.class)
                .map(type -> Path.of(java.net.URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .reduce((left, right) -> left + java.io.File.pathSeparator + right)
                .orElseThrow();
    }

    /** Writes the half of a file and waits for its end. */
    static final class Interrupted {

        private Interrupted() {}

        public static void main(String[] arguments) throws IOException {
            OutputFile.replace(Path.of(arguments[0]), out -> {
                text(out);
                out.flush();
                System.out.println("writing");
                if (System.in.read() < 0) {
                    throw new IOException("nobody listens");
                }
            });
        }
    }
}
