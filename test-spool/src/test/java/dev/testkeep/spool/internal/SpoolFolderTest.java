package dev.testkeep.spool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFolderTest {

    @TempDir
    Path module;

    @Test
    void maven_s_is_below_target() throws IOException {
        Files.createFile(module.resolve("pom.xml"));

        assertThat(SpoolFolder.of(at().settings())).isEqualTo(module.resolve("target/testkeep"));
        assertThat(SpoolFolder.tool(at().settings(), module)).isEqualTo("maven");
    }

    @Test
    void gradle_s_is_below_build() throws IOException {
        Files.createFile(module.resolve("build.gradle.kts"));

        assertThat(SpoolFolder.of(at().settings())).isEqualTo(module.resolve("build/testkeep"));
        assertThat(SpoolFolder.tool(at().settings(), module)).isEqualTo("gradle");
    }

    @Test
    void a_process_of_gradle_knows_that_it_is_one() {
        assertThat(SpoolFolder.of(at().property("org.gradle.test.worker", 1).settings()))
                .isEqualTo(module.resolve("build/testkeep"));
    }

    @Test
    void what_is_set_is_resolved_against_the_module() {
        assertThat(SpoolFolder.of(at().property("testkeep.spool", "../all").settings()))
                .isEqualTo(module.resolve("../all"));
        assertThat(SpoolFolder.of(
                        at().property("testkeep.spool", "/var/spool/t").settings()))
                .isEqualTo(Path.of("/var/spool/t"));
    }

    private Environment at() {
        return new Environment().property("basedir", module);
    }
}
