package dev.testkeep.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.testkeep.it.support.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session may be larger than the memory. */
class LargeSessionTest {

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_cases_are_handled_within_128_megabytes() throws Exception {
        Path export = folder.resolve("export.json");

        List<String> output = JavaProcess.start(
                        List.of("-Xmx128m"),
                        LargeSession.class,
                        "jdbc:sqlite:" + folder.resolve("results.db"),
                        "100000",
                        export.toString())
                .finish();

        assertThat(output)
                .containsExactly(
                        "saved STORED", "again UNCHANGED", "listed 100000", "streamed 100000", "deleted 1", "left 0");
        assertThat(Files.size(export)).isGreaterThan(250_000_000);
    }
}
