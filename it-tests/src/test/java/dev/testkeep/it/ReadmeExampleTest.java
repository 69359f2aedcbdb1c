package dev.testkeep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the readme compiles as it stands there, and does what it says. */
class ReadmeExampleTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void the_example_stores_a_session_and_prints_its_test_case() throws Exception {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, example());
        String classPath = System.getProperty("java.class.path");

        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString());

        assertThat(compiled).isZero();
        assertThat(run(classPath)).anySatisfy(line -> assertThat(line).contains("stream_test", "copy_bw", "5644.6"));
        assertThat(folder.resolve("results.db")).exists();
    }

    private static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../README.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    private List<String> run(String classPath) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "--enable-native-access=ALL-UNNAMED", "-cp", folder + ":" + classPath, "Example")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
