package dev.testkeep.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The projects in examples, built from what is published: one test dependency and the plugin keep what they test. */
class ExamplesIT {

    @TempDir
    Path folder;

    private SampleBuild build(String example) throws Exception {
        return build(example, "-Dtestkeep.database=jdbc:sqlite:" + folder.resolve("results.db"));
    }

    private SampleBuild build(String example, String setting) throws Exception {
        return SampleBuild.ofStranger(Path.of("..", "examples", example), folder, "verify", setting);
    }

    @Test
    void junit() throws Exception {
        SampleBuild build = build("junit");

        assertThat(build.testkeepLines())
                .as(build.output())
                .singleElement()
                .asString()
                .contains("4 tests, 0 failed; ");
        assertThat(build.kept().names())
                .containsExactly(
                        "com.example.CopyTest.a_copy_has_the_same_bytes 0",
                        "com.example.CopyTest.a_copy_has_the_same_bytes 1",
                        "com.example.CopyTest.a_copy_has_the_same_bytes 1000",
                        "com.example.CopyTest.copies_are_fast (TestReporter)");
        assertThat(build.kept().perfValues()).extracting("name").containsExactly("bandwidth");
    }

    @Test
    void testng() throws Exception {
        SampleBuild build = build("testng");

        assertThat(build.testkeepLines())
                .as(build.output())
                .singleElement()
                .asString()
                .contains("4 tests, 0 failed; ");
        assertThat(build.kept().names()).contains("com.example.CopyTest.copies_are_fast");
        assertThat(build.kept().perfValues()).extracting("name").containsExactly("bandwidth");
    }

    @Test
    void cucumber() throws Exception {
        SampleBuild build = build("cucumber");

        assertThat(build.testkeepLines())
                .as(build.output())
                .singleElement()
                .asString()
                .contains("3 tests, 0 failed; ");
        assertThat(build.kept().names())
                .containsExactly(
                        "com/example/basket.feature: <more> apples go in, <less> come out: Examples 3 apples go in, 1 come out",
                        "com/example/basket.feature: <more> apples go in, <less> come out: Examples 5 apples go in, 5 come out",
                        "com/example/basket.feature: It is empty at first");
    }

    @Test
    void spring_boot() throws Exception {
        SampleBuild build = build("spring-boot", "-Dversion.spring-boot=4.1.2");

        assertThat(build.exitCode()).as(build.output()).isZero();
        assertThat(folder.resolve("target/results.db")).exists();
    }

    /** Spring Boot chooses the version. */
    @ParameterizedTest
    @CsvSource({"4.0.9, 7.2", "3.5.8, 6.6"})
    void spring_boot_with_another_hibernate_says_which_one_is_needed(String springBoot, String hibernate)
            throws Exception {
        SampleBuild build = build("spring-boot", "-Dversion.spring-boot=" + springBoot);

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.output()).containsPattern("needs Hibernate ORM 7[.]4.*" + Pattern.quote(hibernate));
    }
}
