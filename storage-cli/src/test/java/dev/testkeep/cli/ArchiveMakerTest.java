package dev.testkeep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveMakerTest {

    @TempDir
    private Path folder;

    private Path file(String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void archives_of_the_same_installation_and_forgotten_ones_are_removed() throws IOException {
        Path made = file("1-22", Duration.ZERO);
        Path lock = file("1-22.lock", Duration.ofDays(100));
        Path superseded = file("1-21", Duration.ofDays(1));
        Path other = file("12-21", Duration.ofDays(80));
        Path forgotten = file("3-21", Duration.ofDays(100));
        Path started = Files.createDirectory(folder.resolve("1-21.making"));
        Files.createFile(started.resolve("classes"));

        new ArchiveMaker(new ClassArchive(made)).removeOld();

        assertThat(made).exists();
        assertThat(lock).exists();
        assertThat(other).exists();
        assertThat(superseded).doesNotExist();
        assertThat(forgotten).doesNotExist();
        assertThat(started).doesNotExist();
    }
}
