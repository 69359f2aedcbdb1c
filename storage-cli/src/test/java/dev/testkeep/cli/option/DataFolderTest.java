package dev.testkeep.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DataFolderTest {

    private static final Path HOME = Path.of("home");

    @Test
    void linux_follows_the_xdg_base_directories() {
        assertThat(DataFolder.of("Linux", HOME, Map.of())).isEqualTo(Path.of("home/.local/share/testkeep"));
        assertThat(DataFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", "data")))
                .isEqualTo(Path.of("data/testkeep"));
        assertThat(DataFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", "")))
                .isEqualTo(Path.of("home/.local/share/testkeep"));
    }

    @Test
    void macos_has_application_support() {
        assertThat(DataFolder.of("Mac OS X", HOME, Map.of()))
                .isEqualTo(Path.of("home/Library/Application Support/testkeep"));
    }

    @Test
    void windows_has_local_application_data() {
        assertThat(DataFolder.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "local")))
                .isEqualTo(Path.of("local/testkeep"));
        assertThat(DataFolder.of("Windows 11", HOME, Map.of())).isEqualTo(Path.of("home/AppData/Local/testkeep"));
    }
}
