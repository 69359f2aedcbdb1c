package dev.testkeep.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation quotes from the example stands there. */
class WritingABackendIT {

    private static final Pattern QUOTE = Pattern.compile("```(?:java|xml)\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_quote_is_in_the_example() throws IOException {
        List<String> quotes = QUOTE.matcher(Files.readString(Path.of("../docs/writing-a-backend.md")))
                .results()
                .map((MatchResult quote) -> quote.group(1))
                .toList();
        String example = example();

        assertThat(quotes).isNotEmpty().allSatisfy(quote -> assertThat(example).contains(quote));
    }

    private static String example() throws IOException {
        StringBuilder example = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("../examples/h2-backend"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*(pom\\.xml|\\.java)"))
                    .toList()) {
                example.append(Files.readString(file));
            }
        }
        return example.toString();
    }
}
