package dev.testkeep.storage.spi.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DataFolderTest {

    private static Path folder(String osName, String variable, String value) {
        return DataFolder.of(osName, Map.of("HOME", "/home/me", variable, value));
    }

    @Test
    void linux_follows_the_xdg_base_directories() {
        assertThat(DataFolder.of("Linux", Map.of("HOME", "/home/me")))
                .isEqualTo(Path.of("/home/me/.local/share/testkeep"));
        assertThat(folder("Linux", "XDG_DATA_HOME", "/data")).isEqualTo(Path.of("/data/testkeep"));
    }

    @Test
    void an_empty_or_relative_folder_is_ignored_as_the_specification_says() {
        assertThat(folder("Linux", "XDG_DATA_HOME", "")).isEqualTo(Path.of("/home/me/.local/share/testkeep"));
        assertThat(folder("Linux", "XDG_DATA_HOME", "data")).isEqualTo(Path.of("/home/me/.local/share/testkeep"));
    }

    @Test
    void macos_has_application_support() {
        assertThat(folder("Mac OS X", "OTHER", "")).isEqualTo(Path.of("/home/me/Library/Application Support/testkeep"));
    }

    @Test
    void windows_has_local_application_data() {
        assertThat(folder("Windows 11", "LOCALAPPDATA", "/local")).isEqualTo(Path.of("/local/testkeep"));
        assertThat(folder("Windows 11", "OTHER", "")).isEqualTo(Path.of("/home/me/AppData/Local/testkeep"));
    }
}
