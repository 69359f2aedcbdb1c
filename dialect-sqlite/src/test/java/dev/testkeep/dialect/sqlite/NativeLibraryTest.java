package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class NativeLibraryTest {

    @TempDir
    private Path folder;

    private static Object identity(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }

    @Test
    void the_engine_is_unpacked_once() throws IOException {
        Path library = NativeLibrary.unpacked(folder);
        Object first = identity(library);

        assertThat(NativeLibrary.unpacked(folder)).isEqualTo(library);

        assertThat(identity(library)).isEqualTo(first);
        assertThat(folder.toFile().list()).containsExactly(library.getFileName().toString());
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        Path library = NativeLibrary.unpacked(folder);
        long size = Files.size(library);
        Path other = Files.writeString(folder.resolve("other"), "not an engine");
        Files.delete(library);
        Files.createSymbolicLink(library, other);

        NativeLibrary.unpacked(folder);

        assertThat(library).isRegularFile().hasSize(size);
        assertThat(Files.isSymbolicLink(library)).isFalse();
        assertThat(other).hasContent("not an engine");
    }

    @Test
    void a_folder_that_others_may_write_is_not_used() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));

        assertThatThrownBy(() -> NativeLibrary.unpacked(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Others may write");
        assertThat(folder).isEmptyDirectory();
    }
}
