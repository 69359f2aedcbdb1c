package dev.testkeep.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/reliability.md names a test beside each promise. */
class ReliabilityPageTest {

    private static final Path ROOT = Path.of("..");

    /** A class, a class and one of its methods, or a method of the class before. */
    private static final Pattern NAMED =
            Pattern.compile("`(?:([A-Z]\\w+(?:Test|IT|Processes|Conformance))(?:\\.(\\w+))?|…(\\w+))`");

    @Test
    void every_test_that_it_names_is_there() throws IOException {
        Map<String, Path> sources = sources();
        List<String> missing = new ArrayList<>();
        String inClass = "";
        for (MatchResult named : named()) {
            inClass = named.group(1) == null ? inClass : named.group(1);
            String method = named.group(2) == null ? named.group(3) : named.group(2);
            Path source = sources.get(inClass);
            if (source == null || (method != null && !Files.readString(source).contains("void " + method + "("))) {
                missing.add(inClass + "." + method);
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_promise_has_one() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("docs/reliability.md")))
                .filteredOn(line -> line.matches("\\| [^|]* \\| [^|]* \\|") && !line.equals("| Promise | Test |"))
                .hasSizeGreaterThan(50)
                .allMatch(line -> NAMED.matcher(line).find());
    }

    private static List<MatchResult> named() throws IOException {
        Matcher page = NAMED.matcher(Files.readString(ROOT.resolve("docs/reliability.md")));
        return page.results().toList();
    }

    /** By the names of their classes. */
    private static Map<String, Path> sources() throws IOException {
        try (Stream<Path> files = Files.find(ROOT, 16, (file, attributes) -> file.toString()
                .matches(".*/src/.*(Test|IT|Processes|Conformance)\\.java"))) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""), file -> file, (one, other) -> one));
        }
    }
}
