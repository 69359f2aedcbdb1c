package dev.testkeep.spool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolWriterTest {

    @TempDir
    Path folder;

    private SpoolFile file;

    @BeforeEach
    void file() {
        file = new SpoolFile(folder.resolve("new/file"), "header\n");
    }

    @Test
    void lines_follow_the_header_in_their_order() throws IOException {
        SpoolWriter writer = start("");
        IntStream.range(0, 1000).forEach(i -> append(writer, i + "\n"));

        assertThat(writer.close()).isNull();
        assertThat(Files.readAllLines(file.path())).hasSize(1001).startsWith("header", "0", "1");
    }

    @Test
    void the_next_writer_appends() throws IOException {
        start("").close();
        SpoolWriter writer = start("");
        append(writer, "more\n");
        writer.close();

        assertThat(Files.readAllLines(file.path())).containsExactly("header", "more");
    }

    @Test
    void a_folder_that_was_cleaned_is_made_anew_with_a_header() throws IOException {
        start("").close();
        Files.delete(file.path());
        Files.delete(file.path().getParent());

        start("").close();

        assertThat(Files.readAllLines(file.path())).containsExactly("header");
    }

    @Test
    void a_disk_that_is_full_is_told_at_the_end() throws IOException {
        SpoolWriter writer = start("disk");
        append(writer, "lost\n");

        assertThat(writer.close()).contains("No space left on device");
        append(writer, "no matter\n");
        assertThat(Files.readAllLines(file.path())).containsExactly("header");
    }

    @Test
    void a_file_system_that_hangs_is_waited_for_no_longer_than_the_bound() {
        SpoolWriter writer = start("hang");
        String megabyte = "x".repeat(1 << 20);
        IntStream.range(0, 20).forEach(i -> append(writer, megabyte));

        assertThat(writer.close()).isEqualTo("writing is too slow");
    }

    @Test
    void an_interrupted_thread_writes_all_and_stays_interrupted() throws IOException {
        SpoolWriter writer = start("");
        Thread.currentThread().interrupt();
        append(writer, "kept\n");
        String trouble = writer.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(trouble).isNull();
        assertThat(Files.readAllLines(file.path())).containsExactly("header", "kept");
    }

    private static void append(SpoolWriter writer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writer.append(bytes, bytes.length);
    }

    private SpoolWriter start(String fault) {
        return SpoolWriter.start(
                file,
                new Fault(new Environment().property("testkeep.fault", fault).settings()));
    }
}
